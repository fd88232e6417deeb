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
  const entries = toEntries(segments);
  return toEpisodes(segments).map(({ startMs, ownMs }) => ({
    ...(entries.get(startMs)?.entry ?? { after: 'start' }),
    to: entries.get(startMs)?.site ?? '',
    lengthMs: ownMs,
  }));
}

type Entry = Pick<Door, 'after' | 'from'>;

/** For every moment at which a stay begins: what came before it, and its site. A brief stay hands on what came before it. */
function toEntries(segments: readonly LabelledSegment[]) {
  const entries = new Map<number, { readonly entry: Entry; readonly site: string | undefined }>();
  let entry: Entry = { after: 'start' };
  let previous: Stay | undefined;
  for (const stay of joinStays(segments.map(toStay), (a, b) => a.key === b.key && a.label === b.label)) {
    if (previous && previous.endMs < stay.startMs) entry = { after: 'pause' };
    else if (previous && !isBrief(previous)) entry = entryFrom(previous);
    entries.set(stay.startMs, { entry, site: stay.site });
    previous = stay;
  }
  return entries;
}

function entryFrom({ page, key }: Stay): Entry {
  if (page) return { after: 'page', from: withoutTitle(page) };
  return { after: key === 'private' || key === 'away' ? key : 'unobserved' };
}

function withoutTitle({ site, path }: NonNullable<Stay['page']>): NonNullable<Door['from']> {
  return { site, ...(path !== undefined && { path }) };
}
