import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  expectGradeOfTheTruth,
  expectSealedBeforeTheLog,
  expectStaysWithinOneSecond,
  expectStreamToBeWholeAndClean,
  expectWeekToShowIt,
} from './expect-spine.ts';
import { type RunningSystem, startCluster } from './start-system.ts';
import { type Spine, walkSpine } from './walk-spine.ts';

let system: RunningSystem;
let spine: Spine;

beforeAll(async () => {
  system = await startCluster();
  spine = await walkSpine(system, { scale: 1 });
}, 900_000);

afterAll(() => system.stop());

test('in a cluster, every recorded stay is within one second of the true one', () =>
  expectStaysWithinOneSecond(spine));
test('in a cluster, the grade is sealed until the person has graded', () => expectSealedBeforeTheLog(spine));
test('in a cluster, the grade is that of what the browser really showed', () => expectGradeOfTheTruth(spine));
test('in a cluster, the week shows the session and its grade', () => expectWeekToShowIt(spine));
test('in a cluster, the stream is whole, and no query or fragment is in it', () =>
  expectStreamToBeWholeAndClean(system));
test('in a cluster, the server says that the session is complete', () => {
  expect(spine.beforeLog.session.isComplete).toBe(true);
});
