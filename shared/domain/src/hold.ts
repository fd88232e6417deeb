import { foldCase } from './fold-case.ts';

export type HoldMode = 'off' | 'block' | 'allow';

/** `block`: these sites are held · `allow`: every other site is · a site is a host and everything below it. */
export type HoldPlan = { readonly mode: HoldMode; readonly sites: readonly string[] };

/** A site let through until a moment, whatever the plan says. */
export type SiteOverride = { readonly site: string; readonly untilMs: number };

/** A plan in a running session. Times in UTC milliseconds. */
export type Hold = HoldPlan & { readonly overrides: readonly SiteOverride[] };

/** What an earlier session held. */
export type PastHold = HoldPlan & { readonly intent: string };

export type HeldBy = 'block' | 'allow-list';

export const NO_HOLD: Hold = { mode: 'off', sites: [], overrides: [] };
export const MOST_SITES = 200;
const MOST_PRESETS = 3;

/** Where attention goes to die, by common consent; offered when nothing else is known. */
export const USUAL_SUSPECTS: HoldPlan = {
  mode: 'block',
  sites: [
    'facebook.com',
    'instagram.com',
    'netflix.com',
    'reddit.com',
    'tiktok.com',
    'twitch.tv',
    'x.com',
    'youtube.com',
  ],
};

/** Why a host is held at `nowMs`; undefined when it is not. Hosts in lower case, without a port. */
export function heldBy(hold: Hold, host: string, nowMs: number): HeldBy | undefined {
  if (hold.mode === 'off') return undefined;
  if (hold.overrides.some(({ site, untilMs }) => nowMs < untilMs && isWithin(host, site))) return undefined;
  const isListed = hold.sites.some((site) => isWithin(host, site));
  if (hold.mode === 'block') return isListed ? 'block' : undefined;
  return isListed ? undefined : 'allow-list';
}

/**
 * A host belongs to a site when it is the site or lies below it. Names of one part and addresses in numbers have
 * nothing below them: `com` is never half of the web.
 *
 *     m.video.test   within video.test · within m.video.test · not within o.test · not within test
 */
export function isWithin(host: string, site: string): boolean {
  return host === site || (hasParts(site) && host.endsWith(`.${site}`));
}

/** More is held afterwards, never less: what the person may do at any moment. */
export function tightenHold(hold: Hold, site: string): Hold {
  const overrides = hold.overrides.filter((override) => !isRelated(override.site, site));
  if (hold.mode === 'allow') {
    return { ...hold, overrides, sites: hold.sites.filter((allowed) => !isRelated(allowed, site)) };
  }
  const sites = hold.mode === 'block' ? hold.sites : [];
  return { mode: 'block', overrides, sites: toSites([...sites, site]) };
}

/** The site is let through for the rest of the session. The caller asks for a reason and records it. */
export function loosenHold(hold: Hold, site: string): Hold {
  if (hold.mode === 'off') return hold;
  if (hold.mode === 'allow') return { ...hold, sites: toSites([...hold.sites, site]) };
  return { ...hold, sites: hold.sites.filter((blocked) => !isWithin(site, blocked)) };
}

/** Overrides that are over are dropped on the way. */
export function overrideSite(hold: Hold, override: SiteOverride, nowMs: number): Hold {
  const others = hold.overrides.filter(({ site, untilMs }) => nowMs < untilMs && site !== override.site);
  return { ...hold, overrides: [...others, override] };
}

/** When the next override ends, and its site has to be looked at again. */
export function nextExpiry({ overrides }: Hold, nowMs: number): number | undefined {
  const open = overrides.map(({ untilMs }) => untilMs).filter((untilMs) => nowMs < untilMs);
  return open.length === 0 ? undefined : Math.min(...open);
}

/** In order, each once, without what lies below another of them; at most `MOST_SITES`. */
export function toSites(sites: readonly string[]): readonly string[] {
  const once = [...new Set(sites)];
  const covers = (site: string) => once.some((other) => other !== site && isWithin(site, other));
  return once
    .filter((site) => site !== '' && !covers(site))
    .toSorted()
    .slice(0, MOST_SITES);
}

/**
 * What to offer for an intent: what the last sessions with the same intent held, newest first; without any, what the
 * last session held. `past` is newest first.
 */
export function holdPresets(intent: string, past: readonly PastHold[]): readonly HoldPlan[] {
  const wanted = toKey(intent);
  const used = past.filter(({ mode, sites }) => mode !== 'off' && sites.length > 0);
  const same = used.filter((plan) => toKey(plan.intent) === wanted);
  const offered = same.length > 0 ? same : used.slice(0, 1);
  const once = new Map(offered.map(({ mode, sites }) => [`${mode} ${sites.join(' ')}`, { mode, sites }]));
  return [...once.values()].slice(0, MOST_PRESETS);
}

function toKey(intent: string): string {
  return foldCase(intent).trim().replace(/\s+/g, ' ');
}

function isRelated(one: string, other: string): boolean {
  return isWithin(one, other) || isWithin(other, one);
}

function hasParts(site: string): boolean {
  return site.includes('.') && !/^[\d.]+$/.test(site);
}
