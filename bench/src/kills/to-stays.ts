import type { Stay } from './compare-stream.ts';

/** What a page says of itself, and when that was by the clock of the machine: on a busy one it is heard seconds later. */
export type Seen = { readonly site: string; readonly isShown: boolean; readonly atMs: number };

/** From when to when each page was in front, as the pages say, in whatever order they are heard. `gone`: when the browser was killed, or it was over. */
export function toStays(seen: readonly Seen[], gone: readonly number[]): readonly Stay[] {
  const ends = gone.map((atMs) => ({ site: undefined, isShown: false, atMs }));
  const stays: Stay[] = [];
  let open: { readonly site: string; readonly startMs: number } | undefined;
  for (const { site, isShown, atMs } of [...seen, ...ends].toSorted((a, b) => a.atMs - b.atMs)) {
    const isSame = site === undefined || site === open?.site;
    if (isShown === isSame) continue; // it is in front already, or another one is
    if (open) stays.push({ ...open, endMs: atMs });
    open = isShown && site !== undefined ? { site, startMs: atMs } : undefined;
  }
  return stays;
}
