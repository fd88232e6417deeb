import type { LabelledSegment } from '../label.ts';
import { toEpisodes } from './distractions.ts';
import type { Door } from './measures.ts';
import { isBrief, joinStays, type Stay, toStay } from './stays.ts';

/**
 * M15: for each distraction episode (M6), the page it was entered from and the first off site. What lasted under 5 s is
 * looked through: a new tab is no door. Raw segments.
 *
 *     [docs----][newtab 2 s][video---]      docs → video
 *     [docs----][away][video---]            away → video
 */
export function toDoors(segments: readonly LabelledSegment[]): readonly Door[] {
  return toEpisodes(segments).map(({ startMs, ownMs }) => ({
    ...toEntry(segments, startMs),
    to: segments.find((segment) => segment.startMs === startMs)?.page?.site ?? '',
    lengthMs: ownMs,
  }));
}

type Entry = Pick<Door, 'after' | 'from'>;

function toEntry(segments: readonly LabelledSegment[], enteredMs: number): Entry {
  const before = segments.filter(({ endMs }) => endMs <= enteredMs).map(toStay);
  let nowMs = enteredMs;
  for (const stay of joinStays(before, (last, next) => last.key === next.key).toReversed()) {
    if (stay.endMs < nowMs) return { after: 'pause' };
    if (!isBrief(stay)) return entryFrom(stay);
    nowMs = stay.startMs;
  }
  return { after: 'start' };
}

function entryFrom({ page, key }: Stay): Entry {
  if (page) return { after: 'page', from: withoutTitle(page) };
  return { after: key === 'private' || key === 'away' ? key : 'unobserved' };
}

function withoutTitle({ site, path }: NonNullable<Stay['page']>): NonNullable<Door['from']> {
  return { site, ...(path !== undefined && { path }) };
}
