import type { Counts } from './send-steadily.ts';

export type StopsResult = {
  readonly stops: number;
  readonly requests: number;
  readonly byStatus: Counts;
  /** Answers of 500 and more that are not 503, and connections that ended without an answer. */
  readonly wrong: number;
  readonly exits: readonly (number | null)[];
  readonly longestStopMs: number;
};

export type Stopped = { readonly exit: number | null; readonly ms: number };

export function toResult(byStatus: Counts, stopped: readonly Stopped[]): StopsResult {
  const total = (wanted: (status: string) => boolean) =>
    Object.entries(byStatus).reduce((sum, [status, count]) => sum + (wanted(status) ? count : 0), 0);
  return {
    stops: stopped.length,
    requests: total(() => true),
    byStatus,
    wrong: total((status) => status === 'cut' || (Number(status) >= 500 && status !== '503')),
    exits: [...new Set(stopped.map(({ exit }) => exit))],
    longestStopMs: Math.round(Math.max(0, ...stopped.map(({ ms }) => ms))),
  };
}
