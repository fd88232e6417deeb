import type { Label, LabelledSegment } from '../label.ts';
import { toRuns } from '../measure/runs.ts';
import { isHeld, isOnTask } from '../measure/standing.ts';
import { sumMs } from '../measure/totals.ts';
import type { LongestStretch, SessionStrip, SiteLabels } from './details.ts';
import { toStrip } from './strip.ts';
import { type TimeSlot, toTimeSlots } from './time-slots.ts';

/** What a week needs of one session besides its measures, small enough to keep for good; no page, no title. */
export type SessionFacts = {
  /** Raised when something here changes its meaning: facts of another version are made again from the segments. */
  readonly version: number;
  /** Held time by label, most first; at most 200. */
  readonly sites: readonly SiteLabels[];
  readonly slots: readonly TimeSlot[];
  readonly strip: Omit<SessionStrip, 'sessionId'>;
  readonly stretch?: Omit<LongestStretch, 'sessionId'> | undefined;
};

export const FACTS_VERSION = 1;

const MOST_SITES = 200;
const NOTHING: Readonly<Record<Label, number>> = { on: 0, support: 0, off: 0, unknown: 0 };
/** Bridged in the longest stretch (M5). */
const GLANCE_MS = 60_000;

export function toSessionFacts(segments: readonly LabelledSegment[]): SessionFacts {
  return {
    version: FACTS_VERSION,
    sites: toSites(segments.filter(isHeld)),
    slots: toTimeSlots(segments),
    strip: toStrip(segments),
    stretch: toStretch(segments),
  };
}

function toSites(held: readonly LabelledSegment[]): readonly SiteLabels[] {
  const bySite = Map.groupBy(held, ({ page }) => page?.site);
  return [...bySite]
    .flatMap(([site, stays]) => (site === undefined ? [] : [toSite(site, stays)]))
    .toSorted(byHeld)
    .slice(0, MOST_SITES);
}

function toSite(site: string, stays: readonly LabelledSegment[]): SiteLabels {
  const byLabel = { ...NOTHING };
  for (const { label, startMs, endMs } of stays) byLabel[label] += endMs - startMs;
  return { site, heldMs: sumMs(stays), byLabel };
}

export function byHeld(a: SiteLabels, b: SiteLabels): number {
  return b.heldMs - a.heldMs || (a.site < b.site ? -1 : 1);
}

function toStretch(segments: readonly LabelledSegment[]): SessionFacts['stretch'] {
  const [first, ...rest] = toRuns(segments, isOnTask('off'), GLANCE_MS);
  if (!first) return undefined;
  const { startMs, endMs, ownMs } = rest.reduce((most, run) => (run.ownMs > most.ownMs ? run : most), first);
  return { startMs, endMs, ms: ownMs };
}
