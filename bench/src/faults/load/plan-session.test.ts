import { analyseSession } from '@locked-in/domain';
import { expect, test } from 'vitest';
import { createRandom } from '../../accuracy/random.ts';
import { planSession } from './plan-session.ts';

const NOW_MS = 1_795_000_000_000;

test('chunks of a planned session follow each other without a gap and hold all of it', () => {
  const { chunks } = planSession(createRandom(7), NOW_MS);
  const ends = chunks.map(({ firstSeq, events }) => firstSeq + events.length);
  expect(chunks.map(({ firstSeq }) => firstSeq)).toEqual([0, ...ends.slice(0, -1)]);
  const kinds = chunks.flatMap(({ events }) => events.map(({ kind }) => kind));
  expect([kinds[0], kinds.at(-2), kinds.at(-1)]).toEqual(['session-started', 'session-ended', 'logged']);
});

test('the same seed plans the same session, under another name', () => {
  const [one, two] = [planSession(createRandom(7), NOW_MS), planSession(createRandom(7), NOW_MS)];
  expect(two.chunks.map(({ events }) => events)).toEqual(one.chunks.map(({ events }) => events));
  expect(two.sessionId).not.toBe(one.sessionId);
});

test('a planned session is long enough to be graded', () => {
  const { sessionId, chunks } = planSession(createRandom(3), NOW_MS);
  const events = chunks.flatMap((chunk) => chunk.events);
  expect(analyseSession({ sessionId, events, rules: [] }).measures).toBeDefined();
});
