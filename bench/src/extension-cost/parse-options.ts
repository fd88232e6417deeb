import { parseArgs } from 'node:util';

export type CostOptions = {
  /** How long steady browsing is measured. */
  readonly minutes: number;
  /** The folder of the extension built for Chromium; absent = it is built. */
  readonly extension?: string | undefined;
};

/** Throws one sentence for arguments that are not understood. */
export function parseOptions(args: readonly string[]): CostOptions {
  const { values } = parseArgs({
    args: [...args],
    options: { minutes: { type: 'string', default: '3' }, extension: { type: 'string' } },
  });
  const minutes = Number(values.minutes);
  if (!Number.isInteger(minutes) || minutes < 1) throw new Error('--minutes must be a whole number from 1');
  return { minutes, extension: values.extension };
}
