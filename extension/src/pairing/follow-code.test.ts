import { expect, test } from 'vitest';
import type { ServerAnswer } from '../platform/server.ts';
import { waitingCode } from '../testing/waiting-code.ts';
import type { CodePairing } from './code-pairing.ts';
import { type FollowDeps, followCode } from './follow-code.ts';

const WAITING = { ...waitingCode(0), nextAskAtMs: 5_000 };
const PENDING: ServerAnswer = { kind: 'refused', code: 'authorization_pending', reason: '' };
const YES: ServerAnswer = {
  kind: 'answered',
  status: 200,
  body: {
    deviceId: '5f0c1e7c-9a0b-4b7e-8c1d-1f2e3d4c5b6a',
    token: 't'.repeat(43),
    webUrl: 'https://focus.test',
  },
};

/** A page, its storage and a server that answers these; time passes only while the page sleeps. */
function openDesk(answers: readonly ServerAnswer[], given: Partial<FollowDeps> = {}) {
  const desk = { stored: WAITING as CodePairing | undefined, askedAtMs: [] as number[], kept: 0, nowMs: 0 };
  const deps: FollowDeps = {
    read: async () => desk.stored,
    write: async (pairing) => {
      desk.stored = pairing;
    },
    askForToken: async () => {
      desk.askedAtMs.push(desk.nowMs);
      return answers[desk.askedAtMs.length - 1] ?? PENDING;
    },
    keep: async () => {
      desk.kept += 1;
      return true;
    },
    sleep: async (ms, signal) => {
      signal.throwIfAborted();
      desk.nowMs += ms;
    },
    now: () => desk.nowMs,
    random: () => 0,
    ...given,
  };
  return { desk, deps };
}

function follow(deps: FollowDeps): Promise<void> {
  return followCode(deps, new AbortController().signal);
}

test('it asks at the server’s pace until there is a yes, and then hands it over once', async () => {
  const { desk, deps } = openDesk([PENDING, PENDING, YES]);
  await follow(deps);
  expect(desk).toMatchObject({ askedAtMs: [5_000, 10_000, 15_000], kept: 1, stored: undefined });
});

test('a code that nobody confirms is asked about until it expires, and not once more', async () => {
  const { desk, deps } = openDesk([]);
  await follow(deps);
  expect(desk.askedAtMs).toHaveLength(119);
  expect(desk.stored).toMatchObject({ kind: 'over', why: 'expired' });
});

test('a yes that the background could not be told of is not lost', async () => {
  const refusals = [false, false, true];
  const { desk, deps } = openDesk([YES], { keep: async () => refusals.shift() ?? false });
  await follow(deps);
  expect(desk.stored).toBeUndefined();
  expect(refusals).toEqual([]);
});

test('the page that is opened next goes on where the one before was closed', async () => {
  const leaving = new AbortController();
  const { desk, deps } = openDesk([PENDING]);
  const closed = followCode(
    {
      ...deps,
      write: async (pairing) => {
        await deps.write(pairing);
        leaving.abort();
      },
    },
    leaving.signal,
  );
  await closed;
  expect(desk.stored).toMatchObject({ kind: 'waiting', nextAskAtMs: 10_000 });
  await follow({ ...deps, askForToken: async () => YES });
  expect(desk).toMatchObject({ kept: 1, stored: undefined });
});

test('a code that was cancelled while the server was asked stays cancelled', async () => {
  const { desk, deps } = openDesk([]);
  await follow({
    ...deps,
    askForToken: async () => {
      desk.stored = undefined;
      return PENDING;
    },
  });
  expect(desk.stored).toBeUndefined();
});
