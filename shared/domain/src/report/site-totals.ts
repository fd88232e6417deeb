import type { Label } from '../label.ts';
import { isHeld } from '../measure/standing.ts';
import { MINIMUM_DWELL_MS } from '../measure/stays.ts';
import { sumMs } from '../measure/totals.ts';
import type { SiteTotals } from '../report.ts';
import { type FinishedSession, isSealed } from './week-session.ts';

const TOP_SITES = 50;
const LABELS: readonly Label[] = ['on', 'support', 'off', 'unknown'];

/**
 * Held time per site, most first, at most 50; a site seen for less than 5 s in the whole week is a glimpse. The label is the one it had longest; sealed sessions do not tell theirs.
 */
export function toSiteTotals(sessions: readonly FinishedSession[]): readonly SiteTotals[] {
  const bySite = Map.groupBy(sessions.flatMap(toSiteTimes), ({ site }) => site);
  return [...bySite]
    .map(([site, times]) => ({ site, heldMs: sumMs(times), label: longestLabel(times) }))
    .filter(({ heldMs }) => heldMs >= MINIMUM_DWELL_MS)
    .toSorted((a, b) => b.heldMs - a.heldMs || (a.site < b.site ? -1 : 1))
    .slice(0, TOP_SITES);
}

/** Without a label where the session does not tell it. */
type SiteTime = {
  readonly site: string;
  readonly startMs: number;
  readonly endMs: number;
  readonly label: Label | undefined;
};

function toSiteTimes(session: FinishedSession): readonly SiteTime[] {
  return session.analysis.segments
    .filter(isHeld)
    .flatMap(({ page, startMs, endMs, label }) =>
      page ? [{ site: page.site, startMs, endMs, label: isSealed(session) ? undefined : label }] : [],
    );
}

function longestLabel(times: readonly SiteTime[]): Label {
  const msOf = (label: Label) => sumMs(times.filter((time) => time.label === label));
  return LABELS.reduce((longest, label) => (msOf(label) > msOf(longest) ? label : longest), 'unknown');
}
