import { openDatabase } from '@locked-in/store';
import { cloneTestDatabase } from '@locked-in/store/testing';
import { afterAll, expect, test } from 'vitest';
import { USUAL_LIMITS } from './limit-settings.ts';
import { openLimits } from './open-limits.ts';

const { url, drop } = await cloneTestDatabase();
const gateDb = openDatabase(url, { maxConnections: 2, role: 'locked_in_gate' });
afterAll(async () => {
  await gateDb.destroy();
  await drop();
});
const POLICY = { name: 'sign-in', points: 3, seconds: 60 };
const openServer = () => openLimits(USUAL_LIMITS, gateDb).openAttempts(POLICY);

test('servers count attempts together, and an attempt that is given back is not held against anybody', async () => {
  const [one, other] = [openServer(), openServer()];
  const counted = [await one.count('here'), await other.count('here')];
  expect(counted.map(({ remaining }) => remaining)).toEqual([2, 1]);
  await one.giveBack('here');
  expect((await other.count('here')).remaining).toBe(1);
  await one.count('here');
  expect((await other.count('here')).isRefused).toBe(true);
  expect(await one.isSpent('here')).toBe(true);
  expect((await one.count('there')).isRefused).toBe(false);
});

test('while the database is away each server counts for itself', async () => {
  const away = openDatabase('postgres://nobody@127.0.0.1:9/none', { maxConnections: 1 });
  const limiter = openLimits(USUAL_LIMITS, away).openAttempts(POLICY);
  const counts = [];
  for (let count = 0; count < 4; count += 1) counts.push((await limiter.count('here')).isRefused);
  expect(counts).toEqual([false, false, false, true]);
  await away.destroy();
});
