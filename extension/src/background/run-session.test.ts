import { expect, test } from 'vitest';
import { createClock } from '../platform/clock.ts';
import { DECLARED, emptyJournal, sightOf } from '../testing/journal.ts';
import { readCurrent } from './journal.ts';
import { createRecorder } from './run-session.ts';

async function createRecording() {
  const journal = await emptyJournal();
  const time = { wall: 1_000_000, ticks: 0 };
  const seen = { site: 'a.test' };
  let changes = 0;
  const clock = createClock(
    () => time.wall,
    () => time.ticks,
  );
  const recorder = createRecorder({
    openJournal: async () => journal,
    lookAtBrowser: async () => ({ sight: sightOf(seen.site), nowMs: clock.now() }),
    browserLife: async () => 'life',
    clock,
    newSessionId: () => '0b6cb8a0-2ad5-4f0e-9a3a-0e8b4c2d1f10',
    afterChange: async () => {
      changes += 1;
    },
  });
  const lookAfter = async (ms: number) => {
    time.wall += ms;
    time.ticks += ms;
    await recorder.look();
  };
  await recorder.start({ ...DECLARED, mode: 'open', plannedMs: undefined });
  const current = () => readCurrent(journal);
  return { recorder, time, seen, lookAfter, current, changes: () => changes };
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
