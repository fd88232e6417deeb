import { counterIn } from '@locked-in/ui';
import type { Words } from './away-words.en.ts';

const count = counterIn('de');

export const german: Words = {
  work: 'Arbeit abseits des Browsers',
  break: 'Eine Pause',
  what: 'Was war es?',
  hint: 'Den Artikel auf dem Sofa gelesen',
  awayWords: (ms) => {
    const minutes = Math.max(1, Math.round(ms / 60_000));
    const time = count(minutes, { one: 'In der letzten Minute', other: 'In den letzten # Minuten' });
    return `${time} warst du weg. Arbeit abseits des Browsers oder eine Pause?`;
  },
};
