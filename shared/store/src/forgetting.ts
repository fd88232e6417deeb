import { createHash } from 'node:crypto';
import {
  type ForgottenRange,
  forgetEvents,
  forgottenRanges,
  forgottenSites,
  hideForgottenSites,
  isOnList,
  type SessionEvent,
} from '@locked-in/domain';

/** A site that is forgotten rests as its hash: its name is what was to go. */
export type ForgottenSite = { readonly siteHash: string; readonly toldAtMs: number };

/** What the person wants no record of in one session, as it rests beside it for what is still to come. */
export type Wish = ForgottenRange | ForgottenSite;

/** What chunks of one session say is forgotten, and is not known yet. */
export type NewWishes = {
  readonly wishes: readonly Wish[];
  /** By name, for as long as they are being forgotten. */
  readonly sites: readonly string[];
};

export function toNewWishes(
  sessionId: string,
  known: readonly Wish[],
  events: readonly SessionEvent[],
): NewWishes {
  const isNew = unlessSaid(known);
  const ranges = forgottenRanges(events).filter(isNew);
  const sites = forgottenSites(events).map(({ site, toldAtMs }) => ({
    site,
    wish: { siteHash: hashSite(sessionId, site), toldAtMs },
  }));
  const newSites = sites.filter(({ wish }) => isNew(wish));
  return {
    wishes: [...ranges, ...newSites.map(({ wish }) => wish)],
    sites: newSites.map(({ site }) => site),
  };
}

/** Those that are not among the known ones, each once. */
export function toNewOnes(known: readonly Wish[], wishes: readonly Wish[]): readonly Wish[] {
  return wishes.filter(unlessSaid(known));
}

function unlessSaid(known: readonly Wish[]): (wish: Wish) => boolean {
  const said = new Set(known.map(keyOf));
  return (wish) => {
    const before = said.size;
    return said.add(keyOf(wish)).size > before;
  };
}

/** The names of forgotten sites, as far as they are among these or above them. */
export function namesOfForgotten(
  sessionId: string,
  wishes: readonly Wish[],
  sites: readonly string[],
): readonly string[] {
  const hashes = new Set(wishes.flatMap((wish) => ('siteHash' in wish ? [wish.siteHash] : [])));
  const hosts = new Set(hashes.size > 0 ? sites.flatMap(hostsAbove) : []);
  return [...hosts].filter((host) => hashes.has(hashSite(sessionId, host)));
}

/** The events of a session without what is forgotten in it, and without the names of what is. */
export function forgetWished(
  sessionId: string,
  wishes: readonly Wish[],
  events: readonly SessionEvent[],
): readonly SessionEvent[] {
  const ranges = wishes.filter((wish) => 'fromMs' in wish);
  const sites = wishes.filter((wish) => 'siteHash' in wish);
  const withoutRanges = forgetEvents(events, { ranges, sites: [] });
  const withoutSites = sites.reduce((kept, wish) => forgetSite(sessionId, wish, kept), withoutRanges);
  return sites.length > 0 ? hideForgottenSites(withoutSites) : withoutSites;
}

function forgetSite(
  sessionId: string,
  { siteHash, toldAtMs }: ForgottenSite,
  events: readonly SessionEvent[],
): readonly SessionEvent[] {
  const sites = [...new Set(events.flatMap(sitesIn).flatMap(hostsAbove))].filter(
    (host) => hashSite(sessionId, host) === siteHash,
  );
  return sites.length > 0 ? forgetEvents(events, { ranges: [], sites, sitesUntilMs: toldAtMs }) : events;
}

/** The words of a cue that can be a host. */
const HOSTS = /[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)+/gu;

function sitesIn(event: SessionEvent): readonly string[] {
  if (event.kind === 'logged') return event.regrets?.map(({ site }) => site) ?? [];
  if (event.kind === 'plan-cued') return event.cue.toLowerCase().match(HOSTS) ?? [];
  if (event.kind === 'session-started')
    return event.armed?.flatMap(({ trigger }) => (trigger?.kind === 'site' ? [trigger.site] : [])) ?? [];
  return 'site' in event ? [event.site] : [];
}

/** The hosts on a list that a site would be found by: itself without its port, and all that it is under. */
function hostsAbove(site: string): readonly string[] {
  const host = site.toLowerCase().replace(/:\d+$/, '');
  const labels = host.split('.');
  return labels.map((_, index) => labels.slice(index).join('.')).filter((above) => isOnList(site, [above]));
}

function hashSite(sessionId: string, host: string): string {
  return createHash('sha256').update(`${sessionId} ${host.toLowerCase()}`).digest('hex');
}

function keyOf(wish: Wish): string {
  if ('siteHash' in wish) return `${wish.siteHash} ${wish.toldAtMs}`;
  return `${wish.fromMs} ${wish.toMs} ${wish.toldAtMs} ${wish.isWhole ?? false}`;
}
