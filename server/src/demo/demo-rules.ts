import type { LabelRule } from '@locked-in/domain';
import { BUG, LECTURE, MAIL, MUSIC } from './pursuits.ts';

/** What the person has said about these places. `pictura` and `stallmarket` they have not named yet. */
export const DEMO_RULES: readonly LabelRule[] = [
  { site: 'inkwell.example', label: 'on' },
  { site: 'libraria.example', label: 'on' },
  { site: 'gitgarden.example', label: 'on', intent: BUG.intent },
  { site: 'devdocs.example', label: 'support' },
  { site: 'askforum.example', label: 'support' },
  { site: 'tablo.example', label: 'on' },
  { site: 'postbox.example', label: 'off' },
  { site: 'postbox.example', label: 'on', intent: MAIL.intent },
  { site: 'postbox.example', path: '/calendar', label: 'support' },
  { site: 'lectern.example', label: 'on', intent: LECTURE.intent },
  { site: 'reelbox.example', label: 'off' },
  { site: 'reelbox.example', label: 'on', intent: MUSIC.intent },
  { site: 'dailypaper.example', label: 'off' },
  { site: 'chirper.example', label: 'off' },
];
