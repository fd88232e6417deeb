import type { Measures } from './measures.ts';
import type { Stay } from './stays.ts';

const HOUR_MS = 3_600_000;

/**
 * M3: changes of page, of site and of label per observed hour, after δ. Only pages are compared, each with the page
 * before it: away, unobserved, private and paused time between two pages is looked through.
 *
 *     stays   [a/1][a/2][away][a/2][b][unobserved][b]
 *     page         ^              ^                      2
 *     site                        ^                      1
 */
export function toSwitchesPerHour(stays: readonly Stay[], observedMs: number): Measures['switchesPerHour'] {
  if (observedMs === 0) return undefined;
  const pages = stays.filter(({ site }) => site !== undefined);
  const perHour = (fact: 'key' | 'site' | 'label') => (countChanges(pages, fact) * HOUR_MS) / observedMs;
  return { page: perHour('key'), site: perHour('site'), label: perHour('label') };
}

function countChanges(pages: readonly Stay[], fact: 'key' | 'site' | 'label'): number {
  return pages.filter((page, index) => index > 0 && page[fact] !== pages[index - 1]?.[fact]).length;
}
