import type { LabelledSegment, Measures } from '@locked-in/domain';
import { toSiteTotals } from '../site-totals.ts';
import { sayDuration } from '../words.ts';
import { isSiteName } from './is-site-name.ts';
import { toMeasureSlots } from './measure-slots.ts';
import type { Slot } from './slot.ts';

export type SlotBasis = {
  readonly measures: Measures;
  readonly segments: readonly LabelledSegment[];
  /** The segments that the model can see. */
  readonly shown: ReadonlySet<number>;
};

/** Everything that evidence about a session may say: its measures, its sites, and the stays a model was shown. */
export function toSlots({ measures, segments, shown }: SlotBasis): readonly Slot[] {
  return [...toMeasureSlots(measures, segments), ...toSiteSlots(segments), ...toStaySlots(segments, shown)];
}

/** `{docs.test}` says `40 min on docs.test`. */
export function toSiteSlots(segments: readonly LabelledSegment[]): readonly Slot[] {
  return toSiteTotals(segments)
    .filter(({ site }) => isSiteName(site))
    .map(({ site, ms }) => ({
      name: site,
      says: `${sayDuration(ms)} on ${site}`,
      isSpent: true,
      segments: segments.flatMap(({ page }, index) => (page?.site === site ? [index] : [])),
    }));
}

/** `{segment-1}` says `10 min on video.test after 20 min`. */
function toStaySlots(segments: readonly LabelledSegment[], shown: ReadonlySet<number>): readonly Slot[] {
  const startMs = segments[0]?.startMs ?? 0;
  return segments.flatMap(({ page, startMs: fromMs, endMs }, index) => {
    if (!page || !shown.has(index) || !isSiteName(page.site)) return [];
    const says = `${sayDuration(endMs - fromMs)} on ${page.site} after ${sayDuration(fromMs - startMs)}`;
    return [{ name: `segment-${index}`, says, isSpent: true, segments: [index] }];
  });
}
