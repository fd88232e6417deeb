import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  expectGradeOfTheTruth,
  expectSealedBeforeTheLog,
  expectStaysWithinOneSecond,
  expectStreamToBeWholeAndClean,
  expectWeekToShowIt,
} from './expect-spine.ts';
import type { RunningSystem } from './start-system.ts';
import { type Spine, walkSpine } from './walk-spine.ts';

const FIFTEEN_MINUTES_MS = 15 * 60_000;

/** The tests of the whole thread, for one way to run the product. `where` begins their sentences. */
export function testSpine(where: string, start: () => Promise<RunningSystem>): void {
  let system: RunningSystem | undefined;
  let spine: Spine;
  beforeAll(async () => {
    system = await start();
    spine = await walkSpine(system, { scale: 1 });
  }, FIFTEEN_MINUTES_MS);
  afterAll(() => system?.stop());

  test(`${where}, every recorded stay is within one second of the true one`, () =>
    expectStaysWithinOneSecond(spine));
  test(`${where}, the grade is sealed until the person has graded`, () => expectSealedBeforeTheLog(spine));
  test(`${where}, the grade is that of what the browser really showed`, () => expectGradeOfTheTruth(spine));
  test(`${where}, the week shows the session and its grade`, () => expectWeekToShowIt(spine));
  test(`${where}, the stream is whole, and no query or fragment is in it`, () =>
    expectStreamToBeWholeAndClean(system));
  test(`${where}, the server says that the session is complete`, () => {
    expect(spine.beforeLog.session.isComplete).toBe(true);
  });
}
