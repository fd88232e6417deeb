import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countInMemory } from './count-in-memory.ts';

const POLICY = { name: 'person', points: 3, seconds: 60 };

function open(policy = POLICY) {
  let nowMs = 0;
  const limiter = countInMemory(policy, () => nowMs);
  return { ...limiter, pass: (ms: number) => (nowMs += ms) };
}

test('so many are let through, the next is refused and told how long, and then all are there again', async () => {
  const { count, pass } = open();
  expect(await count('a')).toEqual({ policy: POLICY, remaining: 2, resetMs: 60_000, isRefused: false });
  pass(20_000);
  await count('a');
  expect(await count('a')).toMatchObject({ remaining: 0, isRefused: false });
  expect(await count('a')).toMatchObject({ remaining: 0, resetMs: 40_000, isRefused: true });
  pass(39_999);
  expect(await count('a')).toMatchObject({ isRefused: true });
  pass(1);
  expect(await count('a')).toMatchObject({ remaining: 2, resetMs: 60_000, isRefused: false });
});

test('nobody is held to what another asked', async () => {
  const { count } = open();
  for (let times = 0; times < 4; times++) await count('a');
  expect(await count('b')).toMatchObject({ remaining: 2 });
});

test('a key is spent when its points are, until its time is over', async () => {
  const { count, isSpent, pass } = open();
  expect(await isSpent('a')).toBe(false);
  await count('a');
  await count('a');
  expect(await isSpent('a')).toBe(false);
  await count('a');
  expect(await isSpent('a')).toBe(true);
  pass(60_000);
  expect(await isSpent('a')).toBe(false);
});

test('what is given back can be had again, and what was given back too late buys nothing', async () => {
  const { count, giveBack, pass } = open();
  await count('a');
  await giveBack('a');
  expect(await count('a')).toMatchObject({ remaining: 2 });
  pass(60_000);
  await giveBack('a');
  expect(await count('a')).toMatchObject({ remaining: 2 });
});

test('keys without number take no memory without end: those that began first are forgotten', async () => {
  const { count } = open();
  for (let times = 0; times < 3; times++) await count('a');
  for (let key = 0; key < 150_000; key++) await count(`${key}`);
  expect(await count('a')).toMatchObject({ isRefused: true });
  for (let key = 150_000; key < 200_001; key++) await count(`${key}`);
  expect(await count('a')).toMatchObject({ remaining: 2 });
});

test('whoever asks in whatever order, in no time of theirs more than their points are let through', async () => {
  const asks = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.nat({ max: 40_000 })), { maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(asks, async (turns) => {
      const { count, pass } = open();
      const model = new Map<string, { beganMs: number; asked: number }>();
      for (const [key, ms] of turns) {
        const nowMs = pass(ms);
        const known = model.get(key);
        const mine = known && nowMs < known.beganMs + 60_000 ? known : { beganMs: nowMs, asked: 0 };
        model.set(key, { ...mine, asked: mine.asked + 1 });
        const { isRefused, resetMs } = await count(key);
        expect(isRefused).toBe(mine.asked + 1 > POLICY.points);
        expect(resetMs).toBe(mine.beganMs + 60_000 - nowMs);
      }
    }),
  );
});
