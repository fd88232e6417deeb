import type { Label, LabelledSegment } from '../label.ts';
import { pageKey } from '../page-key.ts';
import type { Page } from '../segment.ts';

/** Stays shorter than this are glimpses: folded into their neighbour where stays are counted. */
export const MINIMUM_DWELL_MS = 5_000;

/** An unbroken stay on one page, or an unbroken time without a page (then without `site`). */
export type Stay = {
  readonly startMs: number;
  readonly endMs: number;
  readonly key: string;
  readonly label: Label;
  readonly site?: string | undefined;
  readonly page?: Page | undefined;
};

/**
 * Stays after δ: what is shorter than 5 s is folded into the stay before it, at the beginning into the one after.
 * Pauses are not bridged. Reading on without touching anything (media) is still the same stay.
 *
 *     segments [a----][b][a-----]  [c][d-----]
 *     stays    [a---------------]  [d--------]
 */
export function toStays(segments: readonly LabelledSegment[]): readonly Stay[] {
  const stays = joinStays(segments.map(toStay), (a, b) => a.key === b.key && a.label === b.label);
  return joinStays(foldBrief(stays), (a, b) => a.key === b.key && a.label === b.label);
}

/** Touching stays that belong together become one; the first one names it. */
export function joinStays(
  stays: readonly Stay[],
  belong: (last: Stay, next: Stay) => boolean,
): readonly Stay[] {
  const joined: Stay[] = [];
  for (const stay of stays) {
    const last = joined.at(-1);
    if (last && last.endMs === stay.startMs && belong(last, stay)) {
      joined[joined.length - 1] = { ...last, endMs: stay.endMs };
    } else joined.push(stay);
  }
  return joined;
}

export function toStay({ startMs, endMs, label, page, presence, isPrivate }: LabelledSegment): Stay {
  if (!page) return { startMs, endMs, label, key: isPrivate ? 'private' : presence };
  return { startMs, endMs, label, key: `page ${pageKey(page)}`, site: page.site, page };
}

function foldBrief(stays: readonly Stay[]): readonly Stay[] {
  const folded: Stay[] = [];
  for (const stay of joinStays(stays, (last, next) => !isBrief(last) && isBrief(next)).toReversed()) {
    const next = folded.at(-1);
    const leads = next && isBrief(stay) && stay.endMs === next.startMs;
    if (leads) folded[folded.length - 1] = { ...next, startMs: stay.startMs };
    else folded.push(stay);
  }
  return folded.toReversed();
}

export function isBrief({ startMs, endMs }: Stay): boolean {
  return endMs - startMs < MINIMUM_DWELL_MS;
}
