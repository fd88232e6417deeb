import type { Spread } from './measures.ts';
import { toSpread } from './spread.ts';
import { joinStays, type Stay } from './stays.ts';

/** M4: how long one stays on one site at a stretch, whichever of its pages, after δ; undefined without a page. */
export function toDwell(stays: readonly Stay[]): Spread | undefined {
  const onSites = joinStays(stays, (last, next) => last.site === next.site).filter(
    ({ site }) => site !== undefined,
  );
  return toSpread(onSites.map(({ startMs, endMs }) => endMs - startMs));
}
