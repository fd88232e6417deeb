import { expect, test } from 'vitest';
import type { Status } from '../messages.ts';
import type { Picture } from '../picture.ts';
import type { SessionRecord } from '../platform/database.ts';
import { NOON, RUNNING, statusWith } from '../testing/fake-background.ts';
import { DECLARED, sightOf } from '../testing/journal.ts';
import { createPictureKeeper } from './keep-picture.ts';
import { startSession } from './start-session.ts';

const moment = { nowMs: NOON, browserLife: 'life', sight: sightOf('a.test') };
const record: SessionRecord = startSession(RUNNING.sessionId, DECLARED, moment).session;

function createDesk(status: Status) {
  const desk = { status, nowMs: NOON, kept: undefined as Picture | undefined, writes: 0, reads: 0 };
  const keeper = createPictureKeeper({
    read: async () => desk.kept,
    write: async (picture) => {
      desk.kept = picture;
      desk.writes += 1;
    },
    remove: async () => {
      desk.kept = undefined;
    },
    readStatus: async () => {
      desk.reads += 1;
      return desk.status;
    },
    version: '1',
    now: () => desk.nowMs,
  });
  return { desk, keeper };
}

const HOLDING = { plan: { mode: 'off', sites: [] }, past: [], isStrict: false, isShownHeld: true } as const;

test('the popup opens on a session that a schedule or a key has started', async () => {
  const { desk, keeper } = createDesk(statusWith());
  await keeper.take();
  desk.status = statusWith({ session: RUNNING });
  await keeper.follow(record);
  expect(desk.kept?.status.session?.intent).toBe('Draft chapter 2');
  desk.status = statusWith();
  await keeper.follow(undefined);
  expect(desk.kept?.status.session).toBeUndefined();
});

test('events that change nothing of it cost nothing', async () => {
  const { desk, keeper } = createDesk(statusWith({ session: RUNNING }));
  await keeper.follow(record);
  await keeper.follow(record);
  await keeper.follow(record);
  expect([desk.reads, desk.writes]).toEqual([1, 1]);
});

test('an open popup has it kept every quarter of a minute, and at once when more than the time has changed', async () => {
  const { desk, keeper } = createDesk(statusWith({ session: RUNNING }));
  for (let second = 0; second < 60; second += 2) {
    desk.nowMs = NOON + second * 1_000;
    desk.status = statusWith({ session: { ...RUNNING, heldMs: second * 1_000 } });
    await keeper.take();
  }
  expect(desk.writes).toBe(4);
  desk.status = statusWith({ session: { ...RUNNING, endsAtMs: NOON + 3_600_000 } });
  await keeper.take();
  expect(desk.kept?.status.session?.endsAtMs).toBe(NOON + 3_600_000);
});

test('the site in front is answered and not kept', async () => {
  const hold = { ...HOLDING, shownSite: 'shown.test' };
  const { desk, keeper } = createDesk(statusWith({ hold }));
  expect((await keeper.take()).hold?.shownSite).toBe('shown.test');
  expect(JSON.stringify(desk.kept)).not.toContain('shown.test');
});

test('what is being taken while something is forgotten is not kept', async () => {
  const { desk, keeper } = createDesk(statusWith({ session: RUNNING }));
  const taking = keeper.take();
  await keeper.forget();
  await taking;
  expect(desk.kept).toBeUndefined();
});
