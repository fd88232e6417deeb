import type { SessionFact } from '@locked-in/domain';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { type NewChunk, readEvents, recordChunks, unpackEvents } from './index.ts';
import { cloneTestDatabase } from './testing/index.ts';
import {
  ended,
  MINUTE_MS,
  NINE_MS,
  type SampleSession,
  sampleSession,
  started,
  withEvents,
} from './testing/sample-session.ts';

const { db, drop } = await cloneTestDatabase();
afterAll(drop);

const FORGET_2_TO_4: SessionFact = {
  kind: 'forgotten',
  fromMs: NINE_MS + 2 * MINUTE_MS,
  toMs: NINE_MS + 4 * MINUTE_MS,
};

function page(name: string): SessionFact {
  return {
    kind: 'page-shown',
    site: `${name}.test`,
    path: `/${name}-path`,
    title: `${name} title`,
    audible: true,
  };
}

/** Events a minute apart from 09:00; pages c, d and e are shown in the forgotten minutes 2 to 4. */
function chunksOf(session: SampleSession): readonly NewChunk[] {
  return [
    session.chunk(0, started(), page('b')),
    session.chunk(2, page('c'), page('d')),
    session.chunk(4, page('e'), page('f')),
    session.chunk(6, ended),
    session.chunk(7, FORGET_2_TO_4),
  ];
}

/** Every byte of every column that rests of a session. */
async function restingTextOf({ sessionId }: SampleSession): Promise<string> {
  const { rows } = await sql<{ readonly body: Buffer }>`
    select chunk.body, chunk::text, session::text from event_chunk as chunk
    join focus_session as session using (user_id, session_id) where session_id = ${sessionId}
  `.execute(db);
  return JSON.stringify(rows.map(({ body, ...texts }) => [unpackEvents(body), texts]));
}

async function expectForgotten(session: SampleSession): Promise<void> {
  const text = await restingTextOf(session);
  for (const name of ['c', 'd', 'e'])
    expect(text).not.toMatch(new RegExp(`${name}\\.test|${name}-path|${name} title`));
  for (const name of ['b', 'f']) expect(text).toContain(`${name} title`);
  const events = await readEvents(db, session);
  expect(events.map(({ kind }) => kind)).toEqual([
    'session-started',
    'page-shown',
    'private-shown',
    'private-shown',
    'private-shown',
    'page-shown',
    'session-ended',
    'forgotten',
  ]);
  expect(events.map(({ occurredAtMs }) => occurredAtMs - NINE_MS)).toEqual(
    events.map((_, index) => index * MINUTE_MS),
  );
}

test('what was stored before the word to forget loses its pages, and the rest of the session stays', async () => {
  const session = sampleSession();
  for (const chunk of chunksOf(session)) await recordChunks(db, [chunk]);
  await expectForgotten(session);
});

test('what arrives after the word to forget loses its pages on arrival', async () => {
  const session = sampleSession();
  for (const chunk of chunksOf(session).toReversed()) await recordChunks(db, [chunk]);
  await expectForgotten(session);
});

test('order, repeats and batches of arrival change nothing of it', async () => {
  const orders = fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 });
  const batches = fc.array(fc.array(fc.nat({ max: 4 }), { minLength: 1, maxLength: 3 }), { maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(batches, orders, async (early, order) => {
      const session = sampleSession();
      const chunks = chunksOf(session);
      for (const batch of [...early, ...order.map((index) => [index])]) {
        await recordChunks(
          db,
          batch.flatMap((index) => chunks[index] ?? []),
        );
      }
      await expectForgotten(session);
    }),
    { numRuns: 40 },
  );
});

test('a second range is forgotten as well as the first', async () => {
  const session = sampleSession();
  for (const chunk of chunksOf(session)) await recordChunks(db, [chunk]);
  const first = { kind: 'forgotten', fromMs: NINE_MS, toMs: NINE_MS + MINUTE_MS } as const;
  await recordChunks(db, [session.chunk(8, first)]);
  expect(await restingTextOf(session)).not.toContain('b title');
  const late = session.chunk(9, page('late'));
  const early = late.events.map((event) => ({ ...event, occurredAtMs: NINE_MS }));
  await recordChunks(db, [withEvents(late, early)]);
  expect(await restingTextOf(session)).not.toContain('late');
});

test('it reaches what another device recorded of the session, and no other session or person', async () => {
  const session = sampleSession();
  const otherDevice = sampleSession({ userId: session.userId, sessionId: session.sessionId });
  const otherSession = sampleSession({ userId: session.userId });
  const otherPerson = sampleSession({ sessionId: session.sessionId });
  for (const each of [otherDevice, otherSession, otherPerson]) {
    await recordChunks(db, [each.chunk(2, page('c'))]);
  }
  await recordChunks(db, chunksOf(session));
  const { rows } = await sql<{ user_id: string; session_id: string; body: Buffer }>`
    select user_id, session_id, body from event_chunk
    where session_id = ${session.sessionId} or user_id = ${session.userId}
  `.execute(db);
  const withPage = rows.filter(({ body }) => JSON.stringify(unpackEvents(body)).includes('c title'));
  expect(withPage.map(({ user_id, session_id }) => [user_id, session_id]).toSorted()).toEqual(
    [
      [otherSession.userId, otherSession.sessionId],
      [otherPerson.userId, otherPerson.sessionId],
    ].toSorted(),
  );
});

test('a session that is forgotten in after its analysis is due again', async () => {
  const session = sampleSession();
  const chunks = chunksOf(session);
  await recordChunks(db, chunks.slice(0, 4));
  await sql`update focus_session set due_at = null where session_id = ${session.sessionId}`.execute(db);
  expect(await recordChunks(db, chunks.slice(4))).toMatchObject([{ isDue: true }]);
});
