import { afterAll, beforeAll, expect, test } from 'vitest';
import { readStream } from './read-stream.ts';
import { type Standalone, startStandalone } from './start-system.ts';
import { type TriedThread, walkSolutions } from './walk-solutions.ts';

let system: Standalone | undefined;
let thread: TriedThread;
beforeAll(async () => {
  system = await startStandalone();
  thread = await walkSolutions(system);
}, 600_000);
afterAll(() => system?.stop());

test('a label that is corrected on the timeline changes the grade', () => {
  const { beforeWord, afterWord } = thread;
  expect(beforeWord.analysis.segments[1]).toMatchObject({ page: { site: 'video.test' }, label: 'unknown' });
  expect(afterWord.analysis.segments[1]).toMatchObject({ label: 'off', by: 'person' });
  const [before, after] = [beforeWord.analysis.computed, afterWord.analysis.computed];
  if (before.kind !== 'graded' || after.kind !== 'graded') throw new Error('half an hour is graded');
  expect(after.quality.high).toBeLessThan(before.quality.high);
  expect(after.distraction.low).toBeGreaterThan(before.distraction.low);
});

test('what the analysis then proposes waits for the site that took the time', () => {
  expect(thread.plan).toMatchObject({ trigger: { kind: 'site', site: 'video.test' } });
});

test('armed in the web app, its cue comes in the next session of the browser', async () => {
  expect(thread.cueCard).toContain(thread.plan.action);
  const { text } = await readStream(await system?.databaseUrl(), thread.cuedSessionId);
  expect(text).toContain('"kind":"plan-cued"');
  expect(thread.reflectPage).toContain(thread.plan.action);
});

test('after six sessions with it and six without, the person reads what it did', () => {
  const [tried] = thread.solutions.solutions;
  expect(tried).toMatchObject({
    state: 'armed',
    effect: { kind: 'estimated', withCount: 6, withoutCount: 6 },
  });
  expect(tried?.effect.kind === 'estimated' && tried.effect.low).toBeGreaterThan(0);
  expect(thread.solutionsPage).toContain(thread.plan.action);
});

test('the week shows the sessions', () => {
  expect(thread.weekPage).toContain('Draft the wiki chapter');
});

test('a goal that was declared in the popup and logged is read on its page and in the week', () => {
  for (const read of [thread.goalsPage, thread.weekPage]) {
    expect(read).toContain('Finish the wiki');
    expect(read).toContain('1 of 2 sessions');
    expect(read).toContain('You said how far you got: a good part.');
    expect(read).toMatch(/\d days?( in a row)? declared and logged\./);
  }
  expect(thread.proposedGoal).toBe('Finish the wiki');
});
