import { parseArgs } from 'node:util';

export type BacklogOptions = {
  /** How long the server is away, by a simulated clock. */
  readonly days: number;
  /** How long the popup is opened meanwhile, by the real clock. */
  readonly awaySeconds: number;
  /** The folder of the extension built for Chromium; absent = it is built. */
  readonly extension?: string | undefined;
};

/** Throws one sentence for arguments that are not understood. */
export function parseOptions(args: readonly string[]): BacklogOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      days: { type: 'string', default: '5' },
      'away-seconds': { type: 'string', default: '60' },
      extension: { type: 'string' },
    },
  });
  return {
    days: toCount('days', values.days),
    awaySeconds: toCount('away-seconds', values['away-seconds']),
    extension: values.extension,
  };
}

function toCount(name: string, text: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count >= 1) return count;
  throw new Error(`--${name} must be a whole number from 1`);
}
