import { counterIn } from '@locked-in/ui';

const count = counterIn('en');

/** Every text of the question what happened while nobody was at the browser. */
const TEXTS = {
  work: 'Work off the browser',
  break: 'A break',
  what: 'What was it?',
  hint: 'Read the paper on the sofa',
};

function awayWords(ms: number): string {
  const minutes = Math.max(1, Math.round(ms / 60_000));
  const time = count(minutes, { one: 'minute', other: '# minutes' });
  return `You were away for the last ${time}. Off-browser work, or a break?`;
}

export const english = { ...TEXTS, awayWords };

export type Words = typeof english;
