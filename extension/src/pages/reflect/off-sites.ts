import type { LabelledSegment, Log } from '@locked-in/domain';

const MOST_SITES = 5;

/** The sites that had nothing to do with the intent, longest first, and those there is a word on already. */
export function offSitesOf(segments: readonly LabelledSegment[], { regrets = [] }: Log): readonly string[] {
  const bySite = new Map<string, number>();
  for (const { label, page, startMs, endMs } of segments) {
    if (label === 'off' && page) bySite.set(page.site, (bySite.get(page.site) ?? 0) + endMs - startMs);
  }
  const longest = [...bySite].toSorted(([, a], [, b]) => b - a).map(([site]) => site);
  return [...new Set([...regrets.map(({ site }) => site), ...longest.slice(0, MOST_SITES)])];
}
