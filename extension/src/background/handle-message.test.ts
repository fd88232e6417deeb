import { SessionEventSchema } from '@locked-in/contracts';
import { expect, test } from 'vitest';
import { readEvents } from '../platform/database.ts';
import { createMessageDesk } from '../testing/message-desk.ts';
import { toMirror } from './mirror.ts';

test('without a session the status says so', async () => {
  const { ask } = await createMessageDesk();
  expect(await ask({ type: 'status' })).toEqual({
    ok: true,
    status: {
      privacy: 'title',
      sending: { pendingEvents: 0, pendingChunks: 0, rejectedChunks: 0 },
    },
  });
});

test('a declared session runs, and the status shows it', async () => {
  const { desk, ask, start } = await createMessageDesk();
  await start();
  desk.nowMs += 60_000;
  expect(await ask({ type: 'status' })).toMatchObject({
    ok: true,
    status: {
      session: {
        sessionId: 'session',
        intent: 'draft 2',
        state: 'running',
        startedAtMs: 1_000_000,
        endsAtMs: 1_000_000 + 25 * 60_000,
        coverage: 1,
        notCounted: undefined,
      },
      sending: { pendingEvents: 2 },
    },
  });
  expect((await readEvents(desk.db, 'session'))[0]).toMatchObject({ timeZone: 'Europe/Prague' });
});

test('nothing starts before the person has said yes to recording', async () => {
  const { desk, start } = await createMessageDesk();
  desk.hasConsent = false;
  expect(await start()).toMatchObject({ ok: false, problem: expect.stringContaining('said yes') });
  expect(await desk.db.count('sessions')).toBe(0);
});

test('a second session is refused in words', async () => {
  const { start } = await createMessageDesk();
  await start();
  expect(await start()).toEqual({ ok: false, problem: 'A session is running already.' });
});

test('a paused session says that it does not count, and its end moves on', async () => {
  const { desk, ask, start } = await createMessageDesk();
  await start();
  await ask({ type: 'pause' });
  desk.nowMs += 120_000;
  expect(await ask({ type: 'status' })).toMatchObject({
    status: {
      session: {
        state: 'paused',
        notCounted: 'paused',
        pausedMs: 120_000,
        endsAtMs: 1_000_000 + 27 * 60_000,
      },
    },
  });
});

const PLAN = {
  focusMinutes: 20,
  breakMinutes: 5,
  longBreakMinutes: 15,
  cycles: 2,
  longBreakEvery: 4,
  isAuto: false,
};

test('a pause may say why, at once or later', async () => {
  const { desk, ask, start } = await createMessageDesk();
  await start();
  await ask({ type: 'pause' });
  await ask({ type: 'pause', reason: ' the door\nbell ' });
  const pauses = (await readEvents(desk.db, 'session')).filter(({ kind }) => kind === 'session-paused');
  expect(pauses).toMatchObject([{}, { reason: 'the door bell' }]);
});

test('a session tells the goal that it serves, in any mode, and nothing that is no goal', async () => {
  const goalId = 'c0ffee00-0000-4000-8000-000000000001';
  const requests = [
    { type: 'start', intent: 'draft', mode: 'open', goalId: goalId.toUpperCase() },
    { type: 'start', intent: 'draft', mode: 'pomodoro', pomodoro: PLAN, goalId },
    { type: 'start', intent: 'draft', mode: 'open', goalId: 'thesis' },
  ] as const;
  const told = [];
  for (const request of requests) {
    const { desk, ask } = await createMessageDesk();
    await ask(request);
    const [started] = await readEvents(desk.db, 'session');
    expect(SessionEventSchema.safeParse(started)).toMatchObject({ success: true });
    told.push(started?.kind === 'session-started' && started.goalId);
  }
  expect(told).toEqual([goalId, goalId, undefined]);
});

test('a pomodoro session shows its phase, and what its break waits for', async () => {
  const { desk, ask } = await createMessageDesk();
  await ask({ type: 'start', intent: 'draft', mode: 'pomodoro', pomodoro: PLAN });
  const [started] = await readEvents(desk.db, 'session');
  expect(started).toMatchObject({ mode: 'pomodoro', plannedMs: 40 * 60_000 });
  expect(SessionEventSchema.safeParse(started)).toMatchObject({ success: true });
  desk.nowMs += 21 * 60_000;
  const phase = { kind: 'break', number: 2, of: 2, isWaiting: false, plannedMs: 5 * 60_000 };
  expect(await ask({ type: 'status' })).toMatchObject({
    status: { session: { state: 'paused', notCounted: 'break', endsAtMs: 1_000_000 + 25 * 60_000, phase } },
  });
  desk.nowMs += 10 * 60_000;
  expect(await ask({ type: 'status' })).toMatchObject({
    status: { session: { phase: { isWaiting: true } } },
  });
  await ask({ type: 'resume' });
  expect(await ask({ type: 'status' })).toMatchObject({
    status: { session: { state: 'running', phase: { kind: 'focus', number: 2 } } },
  });
});

test('phases that make no plan are refused in words', async () => {
  const { ask } = await createMessageDesk();
  const pomodoro = { ...PLAN, focusMinutes: 0 };
  const request = { type: 'start', intent: 'draft', mode: 'pomodoro', pomodoro } as const;
  expect(await ask(request)).toMatchObject({ ok: false, problem: expect.stringContaining('minutes') });
});

test('a session whose time is over has ended when somebody asks', async () => {
  const { desk, ask, start } = await createMessageDesk();
  await start();
  desk.nowMs += 26 * 60_000;
  const answer = await ask({ type: 'status' });
  expect(answer).toMatchObject({
    status: { last: { sessionId: 'session', endedAtMs: 1_000_000 + 25 * 60_000, isLogged: false } },
  });
});

test.each(['pause', 'resume', 'stop'] as const)('%s without a session is refused in words', async (type) => {
  const { ask } = await createMessageDesk();
  expect(await ask({ type })).toEqual({ ok: false, problem: 'No session is running.' });
});

test.each([undefined, 0, -5, 2_000, Number.NaN])(
  'a session of %s minutes is refused in words',
  async (plannedMinutes) => {
    const { ask } = await createMessageDesk();
    const answer = await ask({ type: 'start', intent: '', mode: 'countdown', plannedMinutes });
    expect(answer).toMatchObject({ ok: false, problem: expect.stringContaining('length') });
  },
);

test('a pairing that fails says why', async () => {
  const { ask } = await createMessageDesk();
  expect(await ask({ type: 'pair', link: 'x' })).toEqual({
    ok: false,
    problem: 'This is not a pairing link.',
  });
});

test('a journal that cannot be written is said, and the status still answers', async () => {
  const { desk, ask, start } = await createMessageDesk();
  desk.isBroken = true;
  expect(await start()).toMatchObject({ ok: false, problem: expect.stringContaining('disk is full') });
  expect(await ask({ type: 'status' })).toMatchObject({
    ok: true,
    status: { trouble: 'The disk is full.', sending: { problem: 'The disk is full.' } },
  });
});

test('a session that runs can be seen while its journal cannot be read', async () => {
  const { desk, ask, start } = await createMessageDesk();
  await start();
  const session = await desk.db.get('sessions', 'session');
  desk.mirror = session && toMirror(session);
  desk.isBroken = true;
  const answer = await ask({ type: 'status' });
  expect(answer).toMatchObject({ status: { session: { sessionId: 'session', notCounted: 'not-recorded' } } });
});
