import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  expectGradeOfTheTruth,
  expectSealedBeforeTheLog,
  expectStaysWithinOneSecond,
  expectStreamToBeWholeAndClean,
  expectWeekToShowIt,
} from './expect-spine.ts';
import { type Standalone, startStandalone } from './start-system.ts';
import { type Spine, walkSpine } from './walk-spine.ts';

let system: Standalone;
let spine: Spine;

beforeAll(async () => {
  system = await startStandalone();
  spine = await walkSpine(system, { scale: 1 });
}, 900_000);

afterAll(() => system.stop());

test('on one machine, every recorded stay is within one second of the true one', () =>
  expectStaysWithinOneSecond(spine));
test('on one machine, the grade is sealed until the person has graded', () =>
  expectSealedBeforeTheLog(spine));
test('on one machine, the grade is that of what the browser really showed', () =>
  expectGradeOfTheTruth(spine));
test('on one machine, the week shows the session and its grade', () => expectWeekToShowIt(spine));
test('on one machine, the stream is whole, and no query or fragment is in it', () =>
  expectStreamToBeWholeAndClean(system));
test('on one machine, the server says that the session is complete', () => {
  expect(spine.beforeLog.session.isComplete).toBe(true);
});
