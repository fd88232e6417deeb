import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectStaysWithinOneSecond, expectStreamToBeWholeAndClean } from './expect-spine.ts';
import { type Standalone, startStandalone } from './start-system.ts';
import { type FirefoxWalk, walkFirefox } from './walk-firefox.ts';

let system: Standalone | undefined;
let walk: FirefoxWalk;

beforeAll(async () => {
  system = await startStandalone();
  walk = await walkFirefox(system);
}, 240_000);

afterAll(() => system?.stop());

test('in Firefox, every recorded stay is within one second of the true one', () =>
  expectStaysWithinOneSecond(walk));
test('in Firefox, what ends while the server is away is kept, and sent when it is back', () => {
  expect(walk.waiting).toBeGreaterThan(0);
  expect(walk.beforeLog.session.endedAtMs).toBeDefined();
});
test('in Firefox, the stream is whole, and no query or fragment is in it', () =>
  expectStreamToBeWholeAndClean(system));
test('in Firefox, the grade is sealed until the person has graded', () => {
  expect(walk.beforeLog.status).toBe('sealed');
  expect(walk.reflectBeforeLog).not.toContain('What the records say');
});
test('in Firefox, the server says that the session is complete', () => {
  expect(walk.beforeLog.session.isComplete).toBe(true);
});
test('in Firefox, a code that its person confirms on the server’s page pairs the browser again', () => {
  expect(walk.pairingByCode).toMatchObject({ serverUrl: system?.url, isRevoked: false });
});
