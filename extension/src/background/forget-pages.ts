import { clipRange, type Forgotten, forgetEvents, isOnList, type SessionEvent } from '@locked-in/domain';
import { type Journal, type SessionRecord, type Writing, writeTo } from '../platform/database.ts';
import { type Keepsake, withoutSites } from '../platform/keepsake.ts';
import { ofSession } from './chunks.ts';
import { toUnconfirmed } from './confirm-sessions.ts';
import { append } from './journal.ts';

/** What the person wants no record of; `lastMs` is the time just past, on each session's own clock. */
export type Wish = Forgotten & { readonly lastMs?: number | undefined };

/**
 * Takes the pages of what is forgotten out of everything kept here, in one transaction, and says so in the streams of
 * the sessions it reaches, so that the server forgets too. A chunk that is under way stays as it went out and loses
 * them when it is answered. Sites are forgotten here only.
 */
export async function forgetPages(db: Journal, wish: Wish, wallMs: number): Promise<void> {
  const tx = writeTo(db, ['sessions', 'events', 'chunks']);
  for (const session of await tx.objectStore('sessions').getAll()) {
    const nowMs = toOwnTime(session, wallMs);
    const reach = reachOf(wish, session, { wallMs, nowMs });
    if (reach) await forgetIn(tx, session, { reach, nowMs });
  }
  await tx.done;
}

/** This moment on the session's own clock, which may be ahead of the one on the wall. */
function toOwnTime({ lastAtMs, lastSeenMs, clockAheadMs = 0 }: SessionRecord, wallMs: number): number {
  return Math.max(wallMs + clockAheadMs, lastAtMs, lastSeenMs);
}

/** What of it concerns the session; undefined when nothing does. */
function reachOf(
  { ranges, lastMs, ...sites }: Wish,
  { startedAtMs, endedAtMs }: SessionRecord,
  { wallMs, nowMs }: { readonly wallMs: number; readonly nowMs: number },
): Forgotten | undefined {
  const last = lastMs === undefined ? [] : [{ fromMs: nowMs - lastMs, toMs: nowMs }];
  const upToNow = ranges.map((range) => (range.toMs >= wallMs ? { ...range, toMs: nowMs } : range));
  const lifetime = { fromMs: startedAtMs, toMs: endedAtMs ?? nowMs };
  const clipped = [...last, ...upToNow].flatMap((range) => clipRange(range, lifetime) ?? []);
  const hasSites = sites.sites.length > 0 || (sites.untitled?.length ?? 0) > 0;
  return clipped.length > 0 || hasSites ? { ...sites, ranges: clipped } : undefined;
}

async function forgetIn(
  tx: Writing,
  session: SessionRecord,
  { reach, nowMs }: { readonly reach: Forgotten; readonly nowMs: number },
): Promise<void> {
  await forgetEventsHere(tx, session.sessionId, reach);
  await forgetChunksHere(tx, session.sessionId, reach);
  const { sight, events: hiding } = hideShown(session, reach, nowMs);
  const told = reach.ranges.map(
    (range): SessionEvent => ({ kind: 'forgotten', occurredAtMs: nowMs, ...range }),
  );
  const kept = { keepsake: forgetKeepsake(session.keepsake, reach) };
  const marked = { ...session, ...sight, ...kept, forgotten: joinForgotten(session.forgotten, reach) };
  await append(tx, {
    session: told.length > 0 ? toUnconfirmed(marked) : marked,
    events: [...told, ...hiding],
  });
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
  };
}
