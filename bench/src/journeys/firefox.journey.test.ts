import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectStaysWithinOneSecond, expectStreamToBeWholeAndClean } from './expect-spine.ts';
import { type RunningSystem, startStandalone } from './start-system.ts';
import { type FirefoxWalk, walkFirefox } from './walk-firefox.ts';

let system: RunningSystem | undefined;
let walk: FirefoxWalk;

beforeAll(async () => {
  system = await startStandalone();
  walk = await walkFirefox(system);
}, 240_000);

afterAll(() => system?.stop());

test('in Firefox, every recorded stay is within one second of the true one', () =>
  expectStaysWithinOneSecond(walk));
test('in Firefox, the stream is whole, and no query or fragment is in it', () =>
  expectStreamToBeWholeAndClean(system));
test('in Firefox, the grade is sealed until the person has graded', () => {
  expect(walk.beforeLog.status).toBe('sealed');
  expect(walk.reflectBeforeLog).not.toContain('What the records say');
});
test('in Firefox, the server says that the session is complete', () => {
  expect(walk.beforeLog.session.isComplete).toBe(true);
});
