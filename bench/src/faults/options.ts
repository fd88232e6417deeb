import { parseArgs } from 'node:util';

export type Options = {
  readonly only: readonly string[];
  /** Instead of what the scenario says. */
  readonly times: number | undefined;
  readonly seed: number;
  /** After so long no scenario begins another fault. */
  readonly minutes: number;
  readonly depth: 'gate' | 'nightly';
  readonly isList: boolean;
  /** Where to write how many passed and failed. */
  readonly report: string | undefined;
};

export const USAGE = `npx pnpm faults [--only F03]… [--times 20] [--seed 1] [--minutes 10] [--gate | --nightly] [--list] [--report FILE]

  --gate      few faults of the scenarios that take seconds (the default)
  --nightly   many faults of every scenario
  --minutes   after so many a scenario begins no other fault; its line says how many it was to be`;

/** Throws the usage for what cannot be understood. */
export function parseOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string', multiple: true, default: [] },
      times: { type: 'string' },
      seed: { type: 'string', default: '1' },
      minutes: { type: 'string', default: '10' },
      gate: { type: 'boolean', default: false },
      nightly: { type: 'boolean', default: false },
      list: { type: 'boolean', default: false },
      report: { type: 'string' },
    },
  });
  return {
    only: values.only,
    times: values.times === undefined ? undefined : toCount('times', values.times),
    seed: toCount('seed', values.seed),
    minutes: toCount('minutes', values.minutes),
    depth: values.nightly ? 'nightly' : 'gate',
    isList: values.list,
    report: values.report,
  };
}

function toCount(name: string, text: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count > 0) return count;
  throw new Error(`--${name} must be a whole number above 0\n\n${USAGE}`);
}
