import { type SessionEvent, toSegments } from '@locked-in/domain';

export type ChunkSeen = {
  readonly sessionId?: string | undefined;
  readonly firstSeq: number;
  readonly events: readonly SessionEvent[];
};

export type Span = { readonly startMs: number; readonly endMs: number };

/** A page that was on the screen, by the drive's own clock. */
export type Stay = Span & { readonly site: string };

export type Comparison = {
  /** Numbers that never arrived, plus pages that are not in the stream although they were shown while somebody could see them and nothing says that it is unknown. */
  readonly lost: number;
  /** Numbers that arrived with two contents or in two chunks, plus pages told twice in a row. */
  readonly doubled: number;
  readonly unobservedMaxMs: number;
  readonly events: number;
};

/** A page shown shorter than this need not be told. */
const GLIMPSE_MS = 1_500;

/** What arrived, against what was shown. Every page of the drive has a host of its own. `dead`: no background of the extension ran. */
export function compareStream(
  chunks: readonly ChunkSeen[],
  stays: readonly Stay[],
  dead: readonly Span[] = [],
): Comparison {
  const byNumber = toNumbered(chunks);
  const events = [...byNumber].toSorted(([a], [b]) => a - b).map(([, [first]]) => JSON.parse(first ?? ''));
  const highest = Math.max(-1, ...byNumber.keys());
  const unobserved = toSegments(events).filter(({ presence }) => presence === 'unobserved');
  return {
    lost: highest + 1 - byNumber.size + countUntold(events, stays, joinSpans([...unobserved, ...dead])),
    doubled: countContradictions(byNumber) + countOverlaps(chunks) + countRepeats(events),
    unobservedMaxMs: Math.max(0, ...[...unobserved, ...dead].map(({ startMs, endMs }) => endMs - startMs)),
    events: byNumber.size,
  };
}

type Numbered = ReadonlyMap<number, readonly string[]>;

function toNumbered(chunks: readonly ChunkSeen[]): Numbered {
  const byNumber = new Map<number, string[]>();
  for (const { firstSeq, events } of chunks) {
    for (const [index, event] of events.entries()) {
      const seq = firstSeq + index;
      byNumber.set(seq, [...(byNumber.get(seq) ?? []), JSON.stringify(event)]);
    }
  }
  return byNumber;
}

function countContradictions(byNumber: Numbered): number {
  return [...byNumber.values()].filter((told) => new Set(told).size > 1).length;
}

/** A repeat is the same chunk with the same bytes; anything else that overlaps would be stored twice. */
function countOverlaps(chunks: readonly ChunkSeen[]): number {
  const ranges = new Map(
    chunks.map(({ firstSeq, events }) => [`${firstSeq}+${events.length}`, { firstSeq, events }]),
  );
  const sorted = [...ranges.values()].toSorted((a, b) => a.firstSeq - b.firstSeq);
  return sorted.filter(({ firstSeq }, index) => {
    const before = sorted[index - 1];
    return before !== undefined && before.firstSeq + before.events.length > firstSeq;
  }).length;
}

/** The same page with the same words twice, although nothing happened in between. */
function countRepeats(events: readonly SessionEvent[]): number {
  return events.filter((event, index) => {
    const { occurredAtMs: _, ...said } = event;
    const before = events[index - 1];
    if (before === undefined) return false;
    const { occurredAtMs: __, ...saidBefore } = before;
    return JSON.stringify(said) === JSON.stringify(saidBefore);
  }).length;
}

function countUntold(events: readonly SessionEvent[], stays: readonly Stay[], dark: readonly Span[]): number {
  const told = new Set(events.flatMap((event) => (event.kind === 'page-shown' ? [event.site] : [])));
  return stays.filter((stay) => !told.has(stay.site) && seenFor(stay, dark) >= GLIMPSE_MS).length;
}

function seenFor({ startMs, endMs }: Span, dark: readonly Span[]): number {
  const unseen = dark.map((span) => Math.min(endMs, span.endMs) - Math.max(startMs, span.startMs));
  return endMs - startMs - unseen.reduce((sum, ms) => sum + Math.max(0, ms), 0);
}

/** What overlaps counts once. */
function joinSpans(spans: readonly Span[]): readonly Span[] {
  let reachedMs = 0;
  return spans
    .toSorted((a, b) => a.startMs - b.startMs)
    .map(({ startMs, endMs }) => {
      const rest = { startMs: Math.max(startMs, reachedMs), endMs };
      reachedMs = Math.max(reachedMs, endMs);
      return rest;
    });
}
