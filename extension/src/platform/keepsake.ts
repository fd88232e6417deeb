import { type SessionEvent, toSegments } from '@locked-in/domain';

/** What stays here of a session when the server has all its events and they go. */
export type Keepsake = {
  /** Without pauses. */
  readonly lengthMs: number;
  /** The browser in front and somebody there; absent in those that were kept before it was known. */
  readonly heldMs?: number | undefined;
  /** The sites that were held longest, until the session is logged. */
  readonly sites: readonly string[];
};

const MOST_SITES = 5;
/** Shorter than that nobody remembers it. */
const SHORTEST_MS = 10_000;

export function toKeepsake(events: readonly SessionEvent[], untilMs?: number): Keepsake {
  const bySite = new Map<string, number>();
  let lengthMs = 0;
  let heldMs = 0;
  for (const { startMs, endMs, presence, page } of toSegments(events, untilMs)) {
    const ms = endMs - startMs;
    lengthMs += ms;
    heldMs += presence === 'active' || presence === 'media' ? ms : 0;
    if (page?.site.includes('.')) bySite.set(page.site, (bySite.get(page.site) ?? 0) + ms);
  }
  const held = [...bySite].filter(([, ms]) => ms >= SHORTEST_MS).toSorted(([, a], [, b]) => b - a);
  return { lengthMs, heldMs, sites: held.slice(0, MOST_SITES).map(([site]) => site) };
}

/** After the log nobody is asked about sites any more. */
export function withoutSites(keepsake: Keepsake | undefined): Keepsake | undefined {
  return keepsake && { ...keepsake, sites: [] };
}
