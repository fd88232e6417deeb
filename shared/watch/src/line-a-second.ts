/** What one line of the log says; numbers of several are added up, of `durationMs` the slowest is named. */
export type Fact = Readonly<Record<string, unknown>> & { readonly durationMs: number };

export type LineASecond = {
  /** Facts of one `kind` share a line when they come faster than one a second. */
  readonly tell: (kind: string, fact: Fact) => void;
  /** Says what is still waiting. */
  readonly flush: () => void;
};

export type LineASecondOptions = {
  readonly say: (kind: string, fact: Readonly<Record<string, unknown>>) => void;
  /** These numbers are added up; everything else is said of the slowest alone. */
  readonly sums?: readonly string[];
  readonly everyMs?: number;
  /** While it answers true every fact is said, at once and whole. */
  readonly isVerbose?: () => boolean;
};

type Waiting = { count: number; slowest: Fact; readonly sums: Map<string, number> };

/**
 * The first of a quiet time is said at once and whole; those that follow within a second become one line, with their
 * number and the slowest of them. So a log under load has one line a second of each kind.
 *
 *     facts   a . . . b c d e f g . . .
 *     lines   a       b        [c…g ×5]
 */
export function openLineASecond(options: LineASecondOptions): LineASecond {
  const { say, sums = [], everyMs = 1_000, isVerbose = () => false } = options;
  const periods = new Map<string, { waiting: Waiting | undefined; readonly timer: NodeJS.Timeout }>();

  function sayWaiting(kind: string): void {
    const period = periods.get(kind);
    if (period?.waiting !== undefined) say(kind, toLine(period.waiting));
    else {
      clearInterval(period?.timer);
      periods.delete(kind);
    }
    if (period !== undefined) period.waiting = undefined;
  }

  return {
    tell(kind, fact) {
      if (isVerbose()) return say(kind, fact);
      const period = periods.get(kind);
      if (period !== undefined) {
        period.waiting = add(period.waiting, fact, sums);
        return;
      }
      periods.set(kind, {
        waiting: undefined,
        timer: setInterval(() => sayWaiting(kind), everyMs).unref(),
      });
      say(kind, fact);
    },
    flush() {
      for (const kind of [...periods.keys()]) {
        sayWaiting(kind);
        sayWaiting(kind); // nothing waits any more: the second time ends the period
      }
    },
  };
}

function add(waiting: Waiting | undefined, fact: Fact, names: readonly string[]): Waiting {
  const sum = waiting ?? { count: 0, slowest: fact, sums: new Map() };
  sum.count += 1;
  if (fact.durationMs > sum.slowest.durationMs) sum.slowest = fact;
  for (const name of names) {
    const value = fact[name];
    if (typeof value === 'number') sum.sums.set(name, (sum.sums.get(name) ?? 0) + value);
  }
  return sum;
}

function toLine({ count, slowest, sums }: Waiting): Readonly<Record<string, unknown>> {
  return count === 1 ? slowest : { ...slowest, ...Object.fromEntries(sums), times: count };
}
