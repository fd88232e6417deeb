import { type SessionEvent, toSegments } from '@locked-in/domain';

/** What stays here of a session when the server has all its events and they go. */
export type Keepsake = {
  /** Without pauses. */
  readonly lengthMs: number;
  /** The sites that were held longest, until the session is logged. */
  readonly sites: readonly string[];
};

const MOST_SITES = 5;
/** Shorter than that nobody remembers it. */
const SHORTEST_MS = 10_000;

export function toKeepsake(events: readonly SessionEvent[], untilMs?: number): Keepsake {
  const heldMs = new Map<string, number>();
  let lengthMs = 0;
  for (const { startMs, endMs, page } of toSegments(events, untilMs)) {
    lengthMs += endMs - startMs;
    if (page?.site.includes('.')) heldMs.set(page.site, (heldMs.get(page.site) ?? 0) + endMs - startMs);
  }
  const held = [...heldMs].filter(([, ms]) => ms >= SHORTEST_MS).toSorted(([, a], [, b]) => b - a);
  return { lengthMs, sites: held.slice(0, MOST_SITES).map(([site]) => site) };
}

/** After the log nobody is asked about sites any more. */
export function withoutSites(keepsake: Keepsake | undefined): Keepsake | undefined {
  return keepsake && { ...keepsake, sites: [] };
}
