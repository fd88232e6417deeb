import type { Me, MeChange } from '@locked-in/contracts';
import { useState } from 'preact/hooks';
import { failureWords } from '../../../api/failure-words.ts';
import { PATHS } from '../../../api/paths.ts';
import { readJson } from '../../../api/read-json.ts';
import { CALENDAR_WORDS as WORDS } from './words.ts';

export type CalendarSetting = {
  readonly me: Me;
  /** How the last change stands, in words. */
  readonly state: string;
  readonly change: (change: MeChange) => void;
};

/** Saved with every change; shown is what the server says holds. */
export function useCalendarChange(saved: Me): CalendarSetting {
  const [me, setMe] = useState(saved);
  const [state, setState] = useState('');
  const change = async (body: MeChange) => {
    setState(WORDS.saving);
    const answer = await readJson<Me>(PATHS.me, { method: 'PATCH', body });
    if (answer.ok) setMe(answer.value);
    setState(answer.ok ? WORDS.saved : WORDS.failed(failureWords(answer.failure)));
  };
  return { me, state, change: (body) => void change(body) };
}
