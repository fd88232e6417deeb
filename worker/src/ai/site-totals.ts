import type { LabelledSegment } from '@locked-in/domain';

export type SiteTotal = { readonly site: string; readonly ms: number };

const MOST_SITES = 12;

/** How long each site was held, longest first; the first dozen. */
export function toSiteTotals(segments: readonly LabelledSegment[]): readonly SiteTotal[] {
  const totals = new Map<string, number>();
  for (const { page, startMs, endMs } of segments)
    if (page) totals.set(page.site, (totals.get(page.site) ?? 0) + endMs - startMs);
  return [...totals]
    .map(([site, ms]) => ({ site, ms }))
    .toSorted((a, b) => b.ms - a.ms)
    .slice(0, MOST_SITES);
}
