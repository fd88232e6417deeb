import { parseArgs } from 'node:util';

export type Mode = 'cluster' | 'standalone';

export type Options = {
  readonly modes: readonly Mode[];
  readonly chunks: number;
  readonly eventsPerChunk: number;
  /** Requests under way at most: so many browsers send at once. */
  readonly browsers: number;
  readonly runs: number;
};

/** Throws one sentence for arguments that are not understood. */
export function parseOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      mode: { type: 'string' },
      chunks: { type: 'string', default: '1500' },
      'events-per-chunk': { type: 'string', default: '100' },
      browsers: { type: 'string', default: '32' },
      runs: { type: 'string', default: '5' },
    },
  });
  return {
    modes: toModes(values.mode),
    chunks: toCount('chunks', values.chunks, 1_000_000),
    eventsPerChunk: toCount('events-per-chunk', values['events-per-chunk'], 500),
    browsers: toCount('browsers', values.browsers, 500),
    runs: toCount('runs', values.runs, 100),
  };
}

function toModes(mode: string | undefined): readonly Mode[] {
  if (mode === undefined) return ['standalone', 'cluster'];
  if (mode === 'cluster' || mode === 'standalone') return [mode];
  throw new Error('--mode must be cluster or standalone');
}

function toCount(name: string, text: string, max: number): number {
  const count = Number(text);
  if (Number.isInteger(count) && count >= 1 && count <= max) return count;
  throw new Error(`--${name} must be a whole number from 1 to ${max}`);
}
