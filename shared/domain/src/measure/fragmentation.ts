import type { LabelledSegment } from '../label.ts';
import type { Measures } from './measures.ts';

/**
 * M9: how widely the held time is spread over sites. H = −Σ pᵢ ln pᵢ in nats, H ÷ ln k, and e^H, the number of sites
 * that would spread it as widely if each had the same time. Raw segments; private time has no site.
 */
export function toFragmentation(segments: readonly LabelledSegment[]): Measures['fragmentation'] {
  const times = [...timeBySite(segments).values()];
  if (times.length === 0) return undefined;
  const total = times.reduce((sum, ms) => sum + ms, 0);
  const entropy = times.reduce((sum, ms) => sum - (ms / total) * Math.log(ms / total), 0);
  return {
    entropy,
    normalised: times.length === 1 ? 0 : entropy / Math.log(times.length),
    effectiveSites: Math.exp(entropy),
  };
}

function timeBySite(segments: readonly LabelledSegment[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const { page, startMs, endMs } of segments) {
    if (page) times.set(page.site, (times.get(page.site) ?? 0) + endMs - startMs);
  }
  return times;
}
