import type { Label } from '../label.ts';
import { MINIMUM_DWELL_MS } from '../measure/stays.ts';
import type { SiteTotals } from '../report.ts';
import type { SiteLabels } from './details.ts';
import { byHeld } from './session-facts.ts';
import type { FinishedSession } from './week-session.ts';

const TOP_SITES = 50;
const LABELS: readonly Label[] = ['on', 'support', 'off', 'unknown'];

/**
 * Held time per site and label over opened sessions, most first; a site seen for less than 5 s in the whole week is a
 * glimpse. Sealed sessions tell nothing of where they were: that is half of what they were.
 */
export function toSiteLabels(opened: readonly FinishedSession[]): readonly SiteLabels[] {
  const bySite = Map.groupBy(
    opened.flatMap(({ analysis }) => analysis.facts.sites),
    ({ site }) => site,
  );
  return [...bySite]
    .map(([site, parts]) => toSite(site, parts))
    .filter(({ heldMs }) => heldMs >= MINIMUM_DWELL_MS)
    .toSorted(byHeld);
}

/** At most 50, each with the label it had longest. */
export function toSiteTotals(sites: readonly SiteLabels[]): readonly SiteTotals[] {
  return sites
    .slice(0, TOP_SITES)
    .map(({ site, heldMs, byLabel }) => ({ site, heldMs, label: longestLabel(byLabel) }));
}

function toSite(site: string, parts: readonly SiteLabels[]): SiteLabels {
  const sum = (read: (part: SiteLabels) => number) => parts.reduce((total, part) => total + read(part), 0);
  const ofLabel = (label: Label) => sum(({ byLabel }) => byLabel[label]);
  return {
    site,
    heldMs: sum(({ heldMs }) => heldMs),
    byLabel: {
      on: ofLabel('on'),
      support: ofLabel('support'),
      off: ofLabel('off'),
      unknown: ofLabel('unknown'),
    },
  };
}

function longestLabel(byLabel: SiteLabels['byLabel']): Label {
  return LABELS.reduce((longest, label) => (byLabel[label] > byLabel[longest] ? label : longest), 'unknown');
}
