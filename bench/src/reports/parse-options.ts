import { parseArgs } from 'node:util';

/**
 * How many people have a week, for how many rounds of how many seconds the builders build, and how many of them there are.
 * `weeks`: instead of all that, one person's weeks of so many sessions.
 */
export type Options = {
  readonly weeks: readonly number[];
  readonly people: number;
  readonly seconds: number;
  readonly rounds: number;
  readonly builders: number;
};

/** Throws an Error whose message says what is wrong. */
export function parseOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      weeks: { type: 'string', default: '' },
      people: { type: 'string', default: '2000' },
      seconds: { type: 'string', default: '60' },
      rounds: { type: 'string', default: '1' },
      builders: { type: 'string', default: '2' },
    },
  });
  return {
    weeks: values.weeks === '' ? [] : values.weeks.split(',').map((text) => toCount('weeks', text)),
    people: toCount('people', values.people),
    seconds: toCount('seconds', values.seconds),
    rounds: toCount('rounds', values.rounds),
    builders: toCount('builders', values.builders),
  };
}

function toCount(name: string, text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1) throw new Error(`--${name} must be a whole number from 1`);
  return count;
}
