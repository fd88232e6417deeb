import type { SessionMark } from '../analysis.ts';
import { joinSegments } from '../join-segments.ts';
import { pageKey } from '../page-key.ts';
import type { Segment } from '../segment.ts';
import { FORGOTTEN_SITE } from './forget.ts';
import type { Forgotten, TimeRange } from './forgotten.ts';
import { isOnList } from './host-list.ts';

/**
 * The segments of a session whose events are gone, without what is forgotten: together as long as before. A page that
 * was first seen in a range stays private until another one is seen, as in `forgetEvents`.
 *
 *     segments   [a----][b------][away][b---][c--]
 *     forgotten       [----]
 *     becomes    [a--][unob][pri][away][priv][c--]
 */
export function forgetSegments(segments: readonly Segment[], forgotten: Forgotten): readonly Segment[] {
  let hiddenKey: string | undefined;
  const nameless = segments.map((segment) => {
    const key = segment.page && pageKey(segment.page);
    if (key !== undefined && key !== hiddenKey)
      hiddenKey = isIn(segment.startMs, forgotten.ranges) ? key : undefined;
    const isHidden = key !== undefined && key === hiddenKey;
    return isHidden || isSiteForgotten(segment, forgotten) ? toPrivate(segment) : segment;
  });
  return joinSegments(cutAt(nameless, forgotten.ranges).map((piece) => hideTime(piece, forgotten.ranges)));
}

/** What was held or let through in a forgotten range is no mark any more; of a forgotten site it is one without a name. */
export function forgetMarks(marks: readonly SessionMark[], forgotten: Forgotten): readonly SessionMark[] {
  const { ranges, sites, sitesUntilMs = Number.POSITIVE_INFINITY } = forgotten;
  return marks
    .filter(({ atMs }) => !isIn(atMs, ranges))
    .map((mark) => (mark.atMs <= sitesUntilMs && isOnList(mark.site, sites) ? withoutSite(mark) : mark));
}

function isIn(atMs: number, ranges: readonly TimeRange[]): boolean {
  return ranges.some(({ fromMs, toMs }) => fromMs <= atMs && atMs <= toMs);
}

function isSiteForgotten({ page, startMs }: Segment, { sites, sitesUntilMs }: Forgotten): boolean {
  if (page === undefined || (sitesUntilMs !== undefined && startMs > sitesUntilMs)) return false;
  return isOnList(page.site, sites);
}

/** Sound without a page is nobody's: whoever listens to what is forgotten is away. */
function toPrivate({ startMs, endMs, presence }: Segment): Segment {
  if (presence !== 'active') return { startMs, endMs, presence: 'away' };
  return { startMs, endMs, presence, isPrivate: true };
}

/** Split wherever a range begins or ends, so that each piece is either in it or not. */
function cutAt(segments: readonly Segment[], ranges: readonly TimeRange[]): readonly Segment[] {
  const cuts = ranges.flatMap(({ fromMs, toMs }) => [fromMs, toMs]).toSorted((a, b) => a - b);
  return segments.flatMap((segment) => {
    const inside = cuts.filter((cut) => segment.startMs < cut && cut < segment.endMs);
    const edges = [...new Set([segment.startMs, ...inside, segment.endMs])];
    return edges.slice(1).map((endMs, index) => ({ ...segment, startMs: edges[index] ?? endMs, endMs }));
  });
}

function hideTime(piece: Segment, ranges: readonly TimeRange[]): Segment {
  const { startMs, endMs } = piece;
  const isCovered = ranges.some(({ fromMs, toMs }) => fromMs <= startMs && endMs <= toMs);
  return isCovered ? { startMs, endMs, presence: 'unobserved' } : piece;
}

function withoutSite(mark: SessionMark): SessionMark {
  return mark.kind === 'override'
    ? { ...mark, site: FORGOTTEN_SITE, reason: '' }
    : { ...mark, site: FORGOTTEN_SITE };
}
