import { type Forgotten, forgetEvents, isOnList, type SessionEvent } from '@locked-in/domain';
import type { SessionRecord, Writing } from '../platform/database.ts';
import { type Keepsake, withoutSites } from '../platform/keepsake.ts';
import { ofSession } from './chunks.ts';
import { toUnconfirmed } from './confirm-sessions.ts';
import { append } from './journal.ts';

export type Forgetting = {
  readonly reach: Forgotten;
  /** On the session's own clock. */
  readonly nowMs: number;
  readonly isSiteTold: boolean;
};

/** Takes what is forgotten out of one session and all that is kept of it, and tells its stream. */
export async function forgetInSession(
  tx: Writing,
  session: SessionRecord,
  { reach, nowMs, isSiteTold }: Forgetting,
): Promise<void> {
  await forgetEventsHere(tx, session.sessionId, reach);
  await forgetChunksHere(tx, session.sessionId, reach);
  const { sight, events: hiding } = hideShown(session, reach, nowMs);
  const told = [...toldRanges(reach, nowMs), ...(isSiteTold ? toldSites(session, reach, nowMs) : [])];
  const kept = { ...forgetIntent(session, reach), keepsake: forgetKeepsake(session.keepsake, reach) };
  const marked = { ...session, ...sight, ...kept, forgotten: joinForgotten(session.forgotten, reach) };
  await append(tx, {
    session: told.length > 0 ? toUnconfirmed(marked) : marked,
    events: [...told, ...hiding],
  });
}

function toldRanges({ ranges }: Forgotten, nowMs: number): readonly SessionEvent[] {
  return ranges.map(({ fromMs, toMs, isWhole }) => ({
    kind: 'forgotten',
    occurredAtMs: nowMs,
    fromMs,
    toMs,
    ...(isWhole && { whole: true }),
  }));
}

/** Only where something of the session has left: elsewhere the name of the site would be news. */
function toldSites(
  { sealedUpTo, kept }: SessionRecord,
  { sites }: Forgotten,
  nowMs: number,
): readonly SessionEvent[] {
  if (sealedUpTo === 0 || kept) return [];
  return sites.map((site) => ({ kind: 'site-forgotten', occurredAtMs: nowMs, site }));
}

function forgetIntent({ intent }: SessionRecord, { ranges }: Forgotten): Pick<SessionRecord, 'intent'> {
  return { intent: ranges.some(({ isWhole }) => isWhole) ? '' : intent };
}

/** When each site was shown is not known any more: a time that is forgotten takes them all. */
function forgetKeepsake(keepsake: Keepsake | undefined, { ranges, sites }: Forgotten): Keepsake | undefined {
  if (ranges.length > 0) return withoutSites(keepsake);
  return keepsake && { ...keepsake, sites: keepsake.sites.filter((site) => !isOnList(site, sites)) };
}

async function forgetEventsHere(tx: Writing, sessionId: string, reach: Forgotten): Promise<void> {
  const store = tx.objectStore('events');
  for (const record of await store.getAll(ofSession(sessionId))) {
    const [event] = forgetEvents([record.event], reach);
    if (event && event !== record.event) await store.put({ ...record, event });
  }
}

async function forgetChunksHere(tx: Writing, sessionId: string, reach: Forgotten): Promise<void> {
  const store = tx.objectStore('chunks');
  for (const chunk of await store.getAll(ofSession(sessionId))) {
    const events = forgetEvents(chunk.events, reach);
    if (events !== chunk.events && !chunk.isUnderWay) await store.put({ ...chunk, events });
  }
}

/** The page in front was part of it: until another is in front, only its time counts. */
function hideShown(
  { sight, endedAtMs, timer }: SessionRecord,
  reach: Forgotten,
  nowMs: number,
): { readonly sight: Partial<SessionRecord>; readonly events: readonly SessionEvent[] } {
  const shown = sight?.shown;
  const isOpen = endedAtMs === undefined && timer.state === 'running';
  if (!isOpen || !sight || shown?.kind !== 'page' || !isReached(shown.site, reach, nowMs)) {
    return { sight: {}, events: [] };
  }
  return {
    sight: { sight: { ...sight, shown: { kind: 'private' } }, hiddenSite: shown.site },
    events: [{ kind: 'private-shown', occurredAtMs: nowMs }],
  };
}

function isReached(site: string, reach: Forgotten, nowMs: number): boolean {
  const shownNow: SessionEvent = { kind: 'page-shown', site, audible: false, occurredAtMs: nowMs };
  const [kept] = forgetEvents([shownNow], reach);
  return kept?.kind === 'private-shown';
}

function joinForgotten(before: Forgotten | undefined, reach: Forgotten): Forgotten {
  const untitled = [...(before?.untitled ?? []), ...(reach.untitled ?? [])];
  return {
    ranges: [...(before?.ranges ?? []), ...reach.ranges],
    sites: [...new Set([...(before?.sites ?? []), ...reach.sites])],
    ...(untitled.length > 0 ? { untitled: [...new Set(untitled)] } : {}),
    sitesUntilMs: reach.sitesUntilMs,
  };
}
