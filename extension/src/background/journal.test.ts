import type { SessionEvent } from '@locked-in/domain';
import { expect, test } from 'vitest';
import { readEvents, type SessionRecord } from '../platform/database.ts';
import { DECLARED, emptyJournal, sightOf } from '../testing/journal.ts';
import { sealEvents } from '../testing/seal-events.ts';
import { advanceSession } from './advance-session.ts';
import { addSession, appendToKnown, changeSession, readCurrent, readLast } from './journal.ts';
import { startSession } from './start-session.ts';

const moment = { nowMs: 1_000, browserLife: 'life', sight: sightOf('a.test') };
const first = startSession('session', DECLARED, moment);

function say(...events: readonly SessionEvent[]) {
  return (session: SessionRecord) => ({ session, events });
}

test('a new session stands in the journal with its first events', async () => {
  const db = await emptyJournal();
  await addSession(db, first);
  expect((await readEvents(db, 'session')).map(({ kind }) => kind)).toEqual([
    'session-started',
    'page-shown',
  ]);
  expect(await readCurrent(db)).toMatchObject({ sessionId: 'session', nextSeq: 2, sealedUpTo: 0 });
});

test('only one session runs at a time', async () => {
  const db = await emptyJournal();
  const second = startSession('another', DECLARED, moment);
  const written = await Promise.all([addSession(db, first), addSession(db, second)]);
  expect(written.map((session) => session?.sessionId)).toEqual(['session', undefined]);
  expect(await readEvents(db, 'another')).toEqual([]);
});

test('events get the next numbers, however many write at once', async () => {
  const db = await emptyJournal();
  await addSession(db, first);
  const events = Array.from(
    { length: 40 },
    (_, index) => ({ kind: 'came-back', occurredAtMs: index }) as const,
  );
  await Promise.all(events.map((event) => changeSession(db, 'session', say(event))));
  const keys = await db.getAllKeys('events');
  expect(keys.map(([, seq]) => seq)).toEqual(Array.from({ length: 42 }, (_, seq) => seq));
});

test('sealing while recording loses no event and repeats none', async () => {
  const db = await emptyJournal();
  await addSession(db, first);
  const rounds = Array.from({ length: 30 }, (_, index) => index);
  await Promise.all(
    rounds.flatMap((index) => [
      changeSession(db, 'session', say({ kind: 'went-idle', sinceMs: index, occurredAtMs: index })),
      sealEvents(db, index),
    ]),
  );
  await sealEvents(db, 100);
  const chunks = await db.getAll('chunks');
  const seqs = chunks.flatMap(({ firstSeq, events }) => events.map((_, index) => firstSeq + index));
  expect(seqs).toEqual(Array.from({ length: 32 }, (_, seq) => seq));
  const sinces = (await readEvents(db, 'session')).flatMap((event) =>
    event.kind === 'went-idle' ? [event.sinceMs] : [],
  );
  expect(sinces.toSorted((a, b) => a - b)).toEqual(rounds);
});

test('times never run backwards within a stream', async () => {
  const db = await emptyJournal();
  await addSession(db, first);
  await changeSession(db, 'session', say({ kind: 'locked', occurredAtMs: 5_000 }));
  await changeSession(db, 'session', say({ kind: 'came-back', occurredAtMs: 3_000 }));
  const times = (await readEvents(db, 'session')).map(({ occurredAtMs }) => occurredAtMs);
  expect(times).toEqual([1_000, 1_000, 5_000, 5_000]);
});

test('a number that is taken is refused, and nothing of that change is kept', async () => {
  const db = await emptyJournal();
  await addSession(db, first);
  const wrongNumber = (session: SessionRecord) => ({
    session: { ...session, nextSeq: 1, isLogged: true },
    events: [{ kind: 'locked', occurredAtMs: 5_000 } as const],
  });
  await expect(changeSession(db, 'session', wrongNumber)).rejects.toThrow();
  expect(await readCurrent(db)).toMatchObject({ nextSeq: 2, isLogged: false });
  expect(await readEvents(db, 'session')).toHaveLength(2);
});

test('what is new to a known session is appended without asking, or not at all', async () => {
  const db = await emptyJournal();
  const session = await addSession(db, first);
  if (!session) throw new Error('a session was running');
  const locked = { kind: 'locked', occurredAtMs: 5_000 } as const;
  const written = await appendToKnown(db, { session: { ...session, isLogged: true }, events: [locked] });
  expect(await readCurrent(db)).toEqual(written);
  expect(written).toMatchObject({ nextSeq: 3, isLogged: true });
  await expect(appendToKnown(db, { session, events: [locked] })).rejects.toThrow();
  expect(await readCurrent(db)).toEqual(written);
  expect(await readEvents(db, 'session')).toHaveLength(3);
});

test('a session that has ended is the last one and no longer the current one', async () => {
  const db = await emptyJournal();
  await addSession(db, first);
  expect(await readLast(db)).toBeUndefined();
  const stop = { ...moment, nowMs: 9_000, command: { kind: 'stop' } as const };
  await changeSession(db, 'session', (session) => advanceSession(session, stop));
  expect(await readCurrent(db)).toBeUndefined();
  expect(await readLast(db)).toMatchObject({ sessionId: 'session', endedAtMs: 9_000 });
  expect(await addSession(db, startSession('another', DECLARED, moment))).toBeDefined();
});

test('a session that is not there is not changed', async () => {
  expect(await changeSession(await emptyJournal(), 'nobody', say())).toBeUndefined();
});
