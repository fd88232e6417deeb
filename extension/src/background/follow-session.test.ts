import { expect, test } from 'vitest';
import { DECLARED, sightOf } from '../testing/journal.ts';
import { advanceSession } from './advance-session.ts';
import { followSession } from './follow-session.ts';
import { startSession } from './start-session.ts';

const moment = { nowMs: 0, browserLife: 'life', sight: sightOf('a.test') };
const { session } = startSession('session', DECLARED, moment);

function see(site: string, nowMs: number) {
  return advanceSession(session, { ...moment, nowMs, sight: sightOf(site) }).session;
}

function createFollowing() {
  const time = { nowMs: 0, isBroken: false };
  const heard: string[] = [];
  const follow = followSession({
    onChange: async () => {
      heard.push('whole');
      if (time.isBroken) throw new Error('no storage');
    },
    onSight: async ({ sight }) =>
      void heard.push(sight?.shown?.kind === 'page' ? sight.shown.site : 'nothing'),
    now: () => time.nowMs,
  });
  return { time, heard, follow };
}

test('of a page among others only that is followed, and the session as a whole now and then', async () => {
  const { time, heard, follow } = createFollowing();
  await follow(session);
  await follow(see('b.test', 1_000));
  time.nowMs = 19_000;
  await follow(see('c.test', 19_000));
  time.nowMs = 20_000;
  await follow(see('d.test', 20_000));
  expect(heard).toEqual(['whole', 'b.test', 'c.test', 'whole']);
});

test('a session that is paused, or ends, is followed as a whole at once', async () => {
  const { heard, follow } = createFollowing();
  await follow(session);
  for (const kind of ['pause', 'stop'] as const) {
    await follow(advanceSession(session, { ...moment, nowMs: 1_000, command: { kind } }).session);
  }
  expect(heard).toEqual(['whole', 'whole', 'whole']);
});

test('what could not be followed is followed as a whole the next time', async () => {
  const { time, heard, follow } = createFollowing();
  time.isBroken = true;
  await expect(follow(session)).rejects.toThrow('no storage');
  time.isBroken = false;
  await follow(see('b.test', 1_000));
  expect(heard).toEqual(['whole', 'whole']);
});
