import { expect, test } from 'vitest';
import type { ServerAnswer } from '../platform/server.ts';
import { type Asking, askInTime } from './ask-in-time.ts';

const HOUR = 60 * 60_000;
const GONE = { kind: 'later', reason: 'The server cannot be reached.' } as const;
const FINE: ServerAnswer = { kind: 'answered', status: 200, body: { armed: [] } };

function createAsker(server: () => ServerAnswer, random = () => 0.5) {
  const desk = { asked: 0, nowMs: 0, stored: undefined as Asking | undefined };
  const ask = () =>
    askInTime({
      read: async () => desk.stored,
      write: async (asking) => {
        desk.stored = asking;
      },
      ask: async () => {
        desk.asked += 1;
        return server();
      },
      now: () => desk.nowMs,
      random,
    });
  return { desk, ask };
}

/** As often as an open popup would. */
async function askFor(ms: number, { desk, ask }: ReturnType<typeof createAsker>): Promise<number> {
  const before = desk.asked;
  for (const untilMs = desk.nowMs + ms; desk.nowMs < untilMs; desk.nowMs += 2_000) await ask();
  return desk.asked - before;
}

test('an open popup asks the server once a minute', async () => {
  expect(
    await askFor(
      HOUR,
      createAsker(() => FINE),
    ),
  ).toBe(60);
});

test('while the server is away it is asked ever more seldom, also by a popup that stays open', async () => {
  const asker = createAsker(() => GONE);
  await askFor(HOUR, asker);
  expect(await askFor(5 * HOUR, asker)).toBeLessThanOrEqual(40);
});

test('one answer is enough to ask every minute again', async () => {
  let answer: ServerAnswer = GONE;
  const asker = createAsker(() => answer);
  await askFor(3 * HOUR, asker);
  answer = FINE;
  await askFor(HOUR, asker);
  expect(await askFor(HOUR, asker)).toBe(60);
});

test('what the server asks to wait is waited', async () => {
  const asker = createAsker(() => ({ ...GONE, retryAfterMs: HOUR / 2 }));
  expect(await askFor(HOUR, asker)).toBe(2);
});

test('a question that is not answered yet is not asked again', async () => {
  const never = createAsker(() => GONE);
  const asking = never.ask();
  await Promise.resolve();
  await asking;
  await never.ask();
  expect(never.desk.asked).toBe(1);
});

test('a clock that was set back by a day does not silence it', async () => {
  const asker = createAsker(() => GONE);
  asker.desk.nowMs = 24 * HOUR;
  await asker.ask();
  asker.desk.nowMs = 0;
  await asker.ask();
  expect(asker.desk.asked).toBe(2);
});
