import { type Journal, type SessionRecord, type Writing, writeTo } from '../platform/database.ts';
import { ofSession } from './chunks.ts';
import { forgetInSession } from './forget-in-session.ts';
import { toOwnTime } from './forget-pages.ts';

/**
 * Everything recorded that is kept here goes, sent or not. Of what a server has received only a session without pages
 * and words stays, out of sight, until the server has been told to forget them too. Not while a session runs; answers
 * whether it was done.
 */
export async function deleteAll(
  db: Journal,
  { hasServer, wallMs }: { readonly hasServer: boolean; readonly wallMs: number },
): Promise<boolean> {
  const tx = writeTo(db, ['sessions', 'events', 'chunks']);
  const sessions = await tx.objectStore('sessions').getAll();
  const isRunning = sessions.some(({ endedAtMs }) => endedAtMs === undefined);
  if (!isRunning) {
    for (const session of sessions) {
      if (hasServer && isWithServer(session)) await leaveToTell(tx, session, wallMs);
      else await deleteSession(tx, session.sessionId);
    }
  }
  await tx.done;
  return !isRunning;
}

async function deleteSession(tx: Writing, sessionId: string): Promise<void> {
  await Promise.all([
    tx.objectStore('sessions').delete(sessionId),
    tx.objectStore('events').delete(ofSession(sessionId)),
    tx.objectStore('chunks').delete(ofSession(sessionId)),
  ]);
}

/** Something of it has been given to the network, for the server that this browser is paired with. */
function isWithServer({ sealedUpTo, kept }: SessionRecord): boolean {
  return sealedUpTo > 0 && kept === undefined;
}

async function leaveToTell(tx: Writing, session: SessionRecord, wallMs: number): Promise<void> {
  if (session.deletingSinceMs !== undefined) return;
  const { scheduleId: _, awayAtEnd: __, endReason: ___, keepsake: ____, ...rest } = session;
  const { startedAtMs: fromMs, endedAtMs: toMs = session.lastAtMs } = session;
  const nowMs = toOwnTime(session, wallMs);
  const all = { fromMs, toMs, toldAtMs: nowMs, isWhole: true } as const;
  const deleting = { ...rest, reflect: 'none', deletingSinceMs: wallMs } as const;
  await forgetInSession(tx, deleting, { reach: { ranges: [all], sites: [] }, nowMs, isSiteTold: false });
}
