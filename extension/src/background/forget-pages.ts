import { clipRange, type Forgotten } from '@locked-in/domain';
import { type Journal, type SessionRecord, writeTo } from '../platform/database.ts';
import { forgetInSession } from './forget-in-session.ts';

/** What the person wants no record of; `lastMs` is the time just past, on each session's own clock. */
export type Wish = Forgotten & {
  readonly lastMs?: number | undefined;
  /** The server is to forget the sites as well. */
  readonly isSiteTold?: true | undefined;
};

/**
 * Takes the pages of what is forgotten out of everything kept here, in one transaction, and says so in the streams of
 * the sessions it reaches, so that the server forgets too. A chunk that is under way stays as it went out and loses
 * them when it is answered. Of a session that is forgotten whole the words go as well; answers which intents did.
 */
export async function forgetPages(db: Journal, wish: Wish, wallMs: number): Promise<readonly string[]> {
  const tx = writeTo(db, ['sessions', 'events', 'chunks']);
  const gone: string[] = [];
  for (const session of await tx.objectStore('sessions').getAll()) {
    const nowMs = toOwnTime(session, wallMs);
    const reach = reachOf(wish, session, { wallMs, nowMs });
    if (!reach) continue;
    if (reach.ranges.some(({ isWhole }) => isWhole)) gone.push(session.intent);
    await forgetInSession(tx, session, { reach, nowMs, isSiteTold: wish.isSiteTold === true });
  }
  await tx.done;
  return gone;
}

/** This moment on the session's own clock, which may be ahead of the one on the wall. */
export function toOwnTime(
  { lastAtMs, lastSeenMs, clockAheadMs = 0 }: Pick<SessionRecord, 'lastAtMs' | 'lastSeenMs' | 'clockAheadMs'>,
  wallMs: number,
): number {
  return Math.max(wallMs + clockAheadMs, lastAtMs, lastSeenMs);
}

/** What of it concerns the session; undefined when nothing does. */
function reachOf(
  { ranges, lastMs, sites, untitled }: Wish,
  { startedAtMs, endedAtMs }: SessionRecord,
  { wallMs, nowMs }: { readonly wallMs: number; readonly nowMs: number },
): Forgotten | undefined {
  const last = lastMs === undefined ? [] : [{ fromMs: nowMs - lastMs, toMs: nowMs }];
  const upToNow = ranges.map((range) => (range.toMs >= wallMs ? { ...range, toMs: nowMs } : range));
  const lifetime = { fromMs: startedAtMs, toMs: endedAtMs ?? nowMs };
  const clipped = [...last, ...upToNow].flatMap((range) => clipRange(range, lifetime) ?? []);
  const reached = clipped.map((range) => {
    const isWhole =
      endedAtMs !== undefined && range.fromMs === lifetime.fromMs && range.toMs === lifetime.toMs;
    return { ...range, toldAtMs: nowMs, ...(isWhole && { isWhole: true as const }) };
  });
  const hasSites = sites.length > 0 || (untitled?.length ?? 0) > 0;
  return reached.length > 0 || hasSites
    ? { ranges: reached, sites, untitled, sitesUntilMs: nowMs }
    : undefined;
}
