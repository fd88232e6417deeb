import type { PageShown } from '@locked-in/domain';
import { sql } from 'kysely';
import type { Database } from './database.ts';
import { forgetDerived } from './forget-derived.ts';
import { forgetOutlived } from './forget-outlived.ts';
import { forgetWished, type NewWishes, toNewWishes, type Wish } from './forgetting.ts';
import { recordset } from './jsonb.ts';
import type { LockedSession } from './lock-sessions.ts';
import type { NewChunk } from './new-chunk.ts';
import { outlivesEvents } from './outlives-events.ts';
import { packEvents, unpackEvents } from './packed-events.ts';
import { bySession, sessionKey, sessionKeyOf } from './session-key.ts';
import type { StoredChunk } from './stream.ts';

/** Sessions with what their new chunks say is forgotten. */
export type WishingSession = LockedSession & { readonly asked: NewWishes };

export function withWishes(
  sessions: readonly LockedSession[],
  chunks: readonly NewChunk[],
): readonly WishingSession[] {
  const turning = bySession(chunks.filter((chunk) => chunk.turning !== undefined));
  return sessions.map((session) => {
    const events = (turning.get(sessionKey(session)) ?? []).flatMap((chunk) => chunk.turning ?? []);
    return { ...session, asked: toNewWishes(session.session_id, session.forgotten ?? [], events) };
  });
}

/** What is forgotten in a session, whether it was said before or just now, does not come to rest anywhere. */
export function forgetOnArrival(
  sessions: readonly WishingSession[],
  chunks: readonly NewChunk[],
): readonly NewChunk[] {
  const wishing = sessions.filter((session) => wishesOf(session).length > 0);
  const byKey = new Map(wishing.map((session) => [sessionKey(session), session]));
  if (byKey.size === 0) return chunks;
  return chunks.map((chunk) => {
    const session = byKey.get(sessionKeyOf(chunk));
    return session ? forgetInChunk(session, chunk) : chunk;
  });
}

function forgetInChunk(session: WishingSession, chunk: NewChunk): NewChunk {
  const events = chunk.turning ?? unpackEvents(chunk.body);
  const kept = forgetWished(session.session_id, wishesOf(session), events);
  return kept === events
    ? chunk
    : { ...chunk, body: packEvents(kept), ...(chunk.turning && { turning: kept }) };
}

/**
 * What new chunks say is forgotten is taken out of everything that rests of the session, whoever recorded it, and out
 * of all that was made of it. The wish is kept with the session for what is still to come. Order and repeats do not
 * matter.
 */
export async function forgetAtRest(
  tx: Database,
  sessions: readonly WishingSession[],
  inserted: readonly NewChunk[],
): Promise<void> {
  const byKey = bySession(inserted);
  for (const session of sessions.filter(hasNewWishes)) {
    await keepWishes(tx, session);
    const resting = await readResting(tx, session);
    const arrived = countOwn(session, byKey.get(sessionKey(session)) ?? []);
    const isOutlived = outlivesEvents({ ...session, arrived }, resting);
    const pages = [
      ...(await rewriteResting(tx, session, resting)),
      ...(isOutlived ? await forgetOutlived(tx, session, wishesOf(session)) : []),
    ];
    await forgetDerived(tx, session, { ...session.asked, pages, isOutlived });
  }
}

function countOwn(session: WishingSession, inserted: readonly NewChunk[]): number {
  const own = inserted.filter(({ head }) => head.deviceId === session.device_id);
  return own.reduce((sum, { head }) => sum + head.count, 0);
}

export function hasNewWishes({ asked }: WishingSession): boolean {
  return asked.wishes.length > 0;
}

function wishesOf({ forgotten, asked }: WishingSession): readonly Wish[] {
  return [...(forgotten ?? []), ...asked.wishes];
}

async function keepWishes(tx: Database, session: WishingSession): Promise<void> {
  await sql`
    update focus_session set forgotten = ${JSON.stringify(wishesOf(session))}::jsonb
    where user_id = ${session.user_id} and session_id = ${session.session_id}
  `.execute(tx);
}

/** Answers the pages that are gone. */
async function rewriteResting(
  tx: Database,
  session: WishingSession,
  resting: readonly RestingChunk[],
): Promise<readonly PageShown[]> {
  const changed = resting
    .map((chunk) => ({ ...chunk, kept: forgetWished(session.session_id, wishesOf(session), chunk.events) }))
    .filter(({ events, kept }) => events !== kept);
  await rewrite(
    tx,
    session,
    changed.map(({ kept, ...chunk }) => ({ ...chunk, events: kept })),
  );
  return changed
    .flatMap(({ events, kept }) =>
      events.filter((event, index) => event.kind === 'page-shown' && kept[index]?.kind !== 'page-shown'),
    )
    .filter((event) => event.kind === 'page-shown');
}

type RestingChunk = StoredChunk & { readonly started_on: string };

async function readResting(tx: Database, session: LockedSession): Promise<readonly RestingChunk[]> {
  const { rows } = await sql<Omit<RestingChunk, 'events'> & { readonly body: Buffer }>`
    select device_id, first_seq, started_on::text, received_at, body from event_chunk
    where user_id = ${session.user_id} and session_id = ${session.session_id}
  `.execute(tx);
  return rows.map(({ body, ...chunk }) => ({ ...chunk, events: unpackEvents(body) }));
}

async function rewrite(tx: Database, session: LockedSession, chunks: readonly RestingChunk[]): Promise<void> {
  if (chunks.length === 0) return;
  const packed = chunks.map(({ events, received_at, ...chunk }) => ({
    ...chunk,
    body: packEvents(events).toString('base64'),
  }));
  await sql`
    update event_chunk as chunk set body = decode(input.body, 'base64')
    from ${recordset(packed, 'device_id uuid, first_seq integer, started_on date, body text')}
    where chunk.user_id = ${session.user_id} and chunk.session_id = ${session.session_id}
      and chunk.device_id = input.device_id and chunk.first_seq = input.first_seq
      and chunk.started_on = input.started_on
  `.execute(tx);
}
