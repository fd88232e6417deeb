import { counterIn } from '@locked-in/ui';
import type { Words } from './words.en.ts';

const count = counterIn('de');

export const german: Words = {
  started: (minutes) => `Gestartet. Noch ${minuteWords(minutes)}.`,
  soon: (minutes) => `Beginnt in ${minuteWords(minutes)}.`,
  soonByItself: (minutes) => `Beginnt in ${minuteWords(minutes)}, ganz von selbst.`,
  ask: 'Es ist Zeit. Öffne Locked In, um zu starten.',
  remind: 'Das hattest du für jetzt geplant.',
  chime: {
    end: 'Die Zeit ist um. Wie lief es?',
    break: 'Zeit für eine Pause.',
    focus: 'Die Pause ist um. Es geht weiter.',
    wait: 'Die Pause ist um. Öffne Locked In, um weiterzumachen.',
  },
  cue: (cue: string) =>
    cue === '' ? 'Das wolltest du versuchen.' : `Das wolltest du versuchen. Wenn: ${cue}.`,
  holdSite: 'Diese Website für den Rest der Sitzung sperren',
};

function minuteWords(minutes: number): string {
  return count(minutes, { one: '1 Minute', other: '# Minuten' });
}
