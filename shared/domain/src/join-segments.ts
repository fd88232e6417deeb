import { pageKey } from './page-key.ts';
import type { Page, Segment } from './segment.ts';

/**
 * Makes segments maximal: touching ones with the same page and presence become one, empty ones vanish.
 * The first title that is not empty stays.
 *
 *     [a][a][]  [a][b]
 *     [a---]    [a][b]
 */
export function joinSegments(segments: readonly Segment[]): readonly Segment[] {
  const joined: Segment[] = [];
  for (const segment of segments) {
    const last = joined.at(-1);
    if (segment.endMs <= segment.startMs) continue;
    if (last && isContinuedBy(last, segment)) joined[joined.length - 1] = joinTwo(last, segment);
    else joined.push(segment);
  }
  return joined;
}

function isContinuedBy(last: Segment, next: Segment): boolean {
  return (
    last.endMs === next.startMs && last.presence === next.presence && keyOf(last.page) === keyOf(next.page)
  );
}

function keyOf(page: Page | undefined): string | undefined {
  return page && pageKey(page);
}

function joinTwo(last: Segment, next: Segment): Segment {
  const page = last.page?.title ? last.page : next.page;
  return { ...last, endMs: next.endMs, ...(page && { page }) };
}
