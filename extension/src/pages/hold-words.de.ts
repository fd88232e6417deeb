import type { HoldMode } from '@locked-in/domain';
import { counterIn } from '@locked-in/ui';
import type { Words } from './hold-words.en.ts';

const count = counterIn('de');

const MODES: Record<HoldMode, string> = { off: 'Aus', block: 'Sperrliste', allow: 'Nur diese' };

export const german: Words = {
  hold: 'Sperren',
  sites: 'Websites',
  add: 'Website hinzufügen',
  addHint: 'video.example',
  notASite: 'Das ist nicht der Name einer Website.',
  empty: 'Füg mindestens eine Website hinzu oder schalte das Sperren aus.',
  strict: 'Streng.',
  strictHint: 'Der Browser selbst sperrt sie, bevor etwas lädt. Er fragt dich nach diesen Websites.',
  usual: 'Die üblichen Verdächtigen',
  last: 'Letztes Mal',
  manage: 'Was diese Sitzung sperrt',
  loosenHint: 'Eine Website durchzulassen braucht eine Begründung. Sie bleibt bei der Sitzung.',
  reason: 'Warum jetzt?',
  letThrough: 'Durchlassen',
  cancel: 'Doch nicht',
  modeWords: (mode) => MODES[mode],
  addSiteWords: (site) => `+\u00a0${site}`,
  removeSiteWords: (site) => `${site} entfernen`,
  holdSiteWords: (site) => `${site} sperren`,
  allowSiteWords: (site) => `${site} erlauben`,
  letThroughWords: (site) => `${site} durchlassen`,
  planWords: ({ mode, sites }) => {
    if (mode === 'off') return 'Nichts gesperrt';
    return mode === 'block'
      ? count(sites.length, { one: '1 Website gesperrt', other: '# Websites gesperrt' })
      : count(sites.length, { one: 'Nur 1 Website erlaubt', other: 'Nur # Websites erlaubt' });
  },
};
