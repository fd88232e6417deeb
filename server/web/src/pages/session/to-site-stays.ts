import type { LabelledSegment, Verdict } from '@locked-in/domain';

/** The time one site was shown with one label while the person was there. */
export type SiteStay = Verdict & { readonly site: string; readonly heldMs: number };

/** Longest first. A site whose pages have different labels has a row for each. */
export function toSiteStays(segments: readonly LabelledSegment[]): readonly SiteStay[] {
  const stays = new Map<string, SiteStay>();
  for (const { page, presence, label, by, startMs, endMs } of segments) {
    if (page === undefined || presence === 'away' || presence === 'unobserved') continue;
    const key = JSON.stringify([page.site, label, by]);
    const heldMs = (stays.get(key)?.heldMs ?? 0) + endMs - startMs;
    stays.set(key, { site: page.site, label, by, heldMs });
  }
  return [...stays.values()].toSorted((one, other) => other.heldMs - one.heldMs);
}
