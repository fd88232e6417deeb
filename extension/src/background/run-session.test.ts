import { setImmediate } from 'node:timers/promises';
import type { Log } from '@locked-in/domain';
import { expect, test } from 'vitest';
import { createClock } from '../platform/clock.ts';
import { readEvents } from '../platform/database.ts';
import { DECLARED, emptyJournal, sightOf } from '../testing/journal.ts';
import { changeSession, readCurrent } from './journal.ts';
import { createRecorder } from './run-session.ts';

async function createRecording() {
  const journal = await emptyJournal();
  const time = { wall: 1_000_000, ticks: 0 };
  const seen = { site: 'a.test', agoMs: 0 };
  let changes = 0;
  const clock = createClock(
    () => time.wall,
    () => time.ticks,
  );
  const door = { isOpen: Promise.resolve() };
  const createLife = () =>
    createRecorder({
      openJournal: async () => {
        await door.isOpen;
        return journal;
      },
      mayRun: async () => true,
      lookAtBrowser: async () => ({ sight: sightOf(seen.site), nowMs: clock.now() - seen.agoMs }),
      browserLife: async () => 'life',
      clock,
      newSessionId: () => crypto.randomUUID(),
      afterChange: async () => {
        changes += 1;
      },
    });
  const recorder = createLife();
  const lookAfter = async (ms: number) => {
    time.wall += ms;
    time.ticks += ms;
    await recorder.look();
  };
  await recorder.start({ ...DECLARED, mode: 'open', plannedMs: undefined });
  const current = () => readCurrent(journal);
  return { recorder, createLife, door, journal, time, seen, lookAfter, current, changes: () => changes };
}

test('a page whose title changes every second is written as rarely as one that is still', async () => {
  const { lookAfter, changes, current } = await createRecording();
  for (let second = 0; second < 60; second += 1) await lookAfter(1_000);
  expect(changes()).toBe(1 + 6);
  expect(await current()).toMatchObject({ lastSeenMs: 1_060_000 });
});

test('what is new is written at once', async () => {
  const { lookAfter, seen, changes, current } = await createRecording();
  seen.site = 'b.test';
  await lookAfter(20);
  expect(changes()).toBe(2);
  expect(await current()).toMatchObject({ lastSeenMs: 1_000_020, sight: { shown: { site: 'b.test' } } });
});

test('whoever has just written what is shown need not prove that it lives, so that a minute never goes unproved', async () => {
  const { recorder, lookAfter, time } = await createRecording();
  await lookAfter(15_000);
  const isProvedIn = (ms: number) => {
    time.wall += ms;
    time.ticks += ms;
    return recorder.isProved();
  };
  expect([isProvedIn(0), isProvedIn(19_999), isProvedIn(1)]).toEqual([true, true, false]);
  await lookAfter(5_000);
  await recorder.command({ kind: 'stop' });
  expect(recorder.isProved()).toBe(false);
});

test('a session that was declared with a plan is looked at by every alarm', async () => {
  const { recorder } = await createRecording();
  await recorder.command({ kind: 'stop' });
  await recorder.start({ ...DECLARED, armed: [{ cue: 'after lunch', action: 'go for a walk' }] });
  await recorder.look();
  expect(recorder.isProved()).toBe(false);
});

test('a page that is gone when a new life of the worker has opened the journal is recorded', async () => {
  const { createLife, door, seen, journal, current } = await createRecording();
  const opening = Promise.withResolvers<void>();
  door.isOpen = opening.promise;
  const { look } = createLife();
  seen.site = 'b.test';
  const first = look();
  await setImmediate();
  seen.site = 'c.test';
  opening.resolve();
  await first;
  await look();
  const events = await readEvents(journal, (await current())?.sessionId ?? '');
  expect(events.flatMap((event) => (event.kind === 'page-shown' ? [event.site] : []))).toEqual([
    'a.test',
    'b.test',
    'c.test',
  ]);
});

test('a session begins when it is declared, although somebody came back half a minute before', async () => {
  const { recorder, seen, current } = await createRecording();
  await recorder.command({ kind: 'stop' });
  seen.agoMs = 30_000;
  await recorder.start(DECLARED);
  expect(await current()).toMatchObject({ startedAtMs: 1_000_000, lastAtMs: 1_000_000 });
});

test('a grade that comes when the result could be seen is marked so, and one that came before is not', async () => {
  const { recorder, journal, current } = await createRecording();
  const graded = async (...logs: readonly Log[]) => {
    await recorder.start(DECLARED);
    const { sessionId = '' } = (await current()) ?? {};
    await recorder.command({ kind: 'stop' });
    for (const log of logs) await recorder.log(sessionId, log);
    return (await journal.get('sessions', sessionId))?.isGradedLate;
  };
  await recorder.command({ kind: 'stop' });
  expect(await graded({ quality: 80 }, { quality: 80, note: 'It went well' })).toBe(false);
  expect(await graded({ skipped: true })).toBe(false);
  expect(await graded({ skipped: true }, { quality: 80 })).toBe(true);
  expect(await graded({ skipped: true }, { quality: 80 }, { quality: 90 })).toBe(true);
});

test('a command of the person is obeyed although nothing else is new', async () => {
  const { recorder, lookAfter } = await createRecording();
  await lookAfter(1_000);
  expect(await recorder.command({ kind: 'pause' })).toMatchObject({ timer: { state: 'paused' } });
});

test('a clock set back by hours in a session changes no length in it', async () => {
  const { time, seen, lookAfter, current } = await createRecording();
  await lookAfter(20_000);
  time.wall -= 2 * 60 * 60 * 1000;
  seen.site = 'b.test';
  await lookAfter(30_000);
  expect(await current()).toMatchObject({ lastAtMs: 1_050_000, clockAheadMs: 7_200_000 });
});

test('a clock set forward by hours in a session leaves what was seen as long as it was', async () => {
  const { time, lookAfter, current } = await createRecording();
  await lookAfter(20_000);
  time.wall += 2 * 60 * 60 * 1000;
  await lookAfter(5_000);
  expect(await current()).toMatchObject({ nextSeq: 4, lastSeenMs: 1_025_000 + 2 * 60 * 60 * 1000 });
});

test('what others have changed of the session is seen at the next look, however little is new', async () => {
  const { journal, lookAfter, current } = await createRecording();
  await lookAfter(1_000);
  const { sessionId = '' } = (await current()) ?? {};
  await changeSession(journal, sessionId, (session) => ({
    session: { ...session, hiddenSite: 'a.test' },
    events: [],
  }));
  await lookAfter(1_000);
  expect((await current())?.sight?.shown).toEqual({ kind: 'private' });
});

test('a session that others have ended is not looked at any more', async () => {
  const { journal, lookAfter, current, changes } = await createRecording();
  await lookAfter(1_000);
  const { sessionId = '' } = (await current()) ?? {};
  await changeSession(journal, sessionId, ({ openSinceMs: _, ...session }) => ({ session, events: [] }));
  const before = changes();
  await lookAfter(20_000);
  expect(changes()).toBe(before);
});
