import { expect, test } from 'vitest';
import { HONEST_CAUSES, HONEST_PLANS } from '../testing/honest.ts';
import { askAbout, HOUR } from '../testing/judged-session.ts';
import { BLAMES, LIES, sayEverywhere } from '../testing/lies.ts';
import { readAnalysis } from './read-analysis.ts';
import type { WriteAnalysisAnswer } from './write-analysis.ts';

const GOOD: WriteAnalysisAnswer = {
  evidence: { text: 'You spent {docs.test}, but {segment-1}.', segments: [0, 1] },
  cause: { text: 'The next step in the chapter was probably not clear.', segments: [1] },
  plan: {
    cue: 'I open video.test',
    action: 'write down the next step first',
    trigger: 'site',
    segment: 1,
    minutes: 0,
    segments: [1],
  },
  quality: { adjustment: -3, segments: [1] },
  distraction: { adjustment: 2, segments: [1] },
};

test('an answer that holds becomes three sentences with their evidence and a plan that can be armed', () => {
  const { sentences, ai, dropped } = read(GOOD);
  expect(dropped).toEqual([]);
  expect(sentences).toEqual([
    {
      slot: 'evidence',
      text: 'You spent 40 min on docs.test, but 10 min on video.test after 20 min.',
      by: 'ai',
      segments: [0, 1, 2],
    },
    { slot: 'cause', text: GOOD.cause.text, by: 'ai', segments: [1] },
    {
      slot: 'if-then',
      text: 'If I open video.test, then I will write down the next step first.',
      by: 'ai',
      segments: [1],
      plan: {
        cue: 'I open video.test',
        action: 'write down the next step first',
        trigger: { kind: 'site', site: 'video.test' },
      },
    },
  ]);
  expect(ai).toMatchObject({
    kind: 'graded',
    adjustment: { quality: -3, distraction: 2 },
    segments: [1],
    model: 'small',
    prompt: 'write-analysis@2',
  });
});

test('a plan may speak as people do: its sentence is put together anew', () => {
  const plan = { ...GOOD.plan, cue: 'If I open video.test,', action: 'Then I will write it down.' };
  expect(read({ ...GOOD, plan }).sentences[2]?.text).toBe('If I open video.test, then I will write it down.');
});

test('what a browser notices is named by code, whatever the model calls it', () => {
  const timed = { ...GOOD.plan, trigger: 'time', segment: -1, minutes: 17 } as const;
  const plan = { ...timed, cue: 'the session has gone on', action: 'look up from the page' };
  expect(read({ ...GOOD, plan }).sentences[2]).toMatchObject({
    by: 'ai',
    text: 'If 17 min of the session have passed, then I will look up from the page.',
    plan: { cue: '17 min of the session have passed', trigger: { kind: 'time', afterMs: 1_020_000 } },
  });
  const start = { ...plan, trigger: 'start' } as const;
  expect(read({ ...GOOD, plan: start }).sentences[2]?.plan?.cue).toBe('I press start');
});

test('who names an amount in a plan is not believed, not even the one that would be right', () => {
  const timed = { ...GOOD.plan, trigger: 'time', segment: -1, minutes: 17 } as const;
  const plan = { ...timed, cue: '17 minutes are over', action: 'look up from the page' };
  expect(read({ ...GOOD, plan }).dropped).toEqual([{ slot: 'if-then', flaw: 'amount' }]);
});

test('there are enough lies and blames to be told', () => {
  expect([new Set(LIES).size >= 30, new Set(BLAMES).size >= 25]).toEqual([true, true]);
});

test.each([...LIES, ...BLAMES])(
  'whatever is said in every slot ends in three built-in sentences: %s',
  (text) => {
    const { sentences, dropped } = read(sayEverywhere(text));
    expect(sentences.map(({ by }) => by)).toEqual(['built-in', 'built-in', 'built-in']);
    expect(dropped).toHaveLength(3);
  },
);

test.each(BLAMES)('a blame is heard as one, not by luck: %s', (text) => {
  expect(read({ ...GOOD, cause: { text, segments: [1] } }).dropped).toEqual([
    { slot: 'cause', flaw: 'judgement' },
  ]);
});

test.each(HONEST_CAUSES)('an honest cause is shown: %s', (text) => {
  expect(read({ ...GOOD, cause: { text, segments: [1] } }).dropped).toEqual([]);
});

test.each(HONEST_PLANS)('an honest plan is shown: if %s, then I will %s', (cue, action) => {
  const plan = { ...GOOD.plan, cue, action, trigger: 'none' as const };
  expect(read({ ...GOOD, plan }).dropped).toEqual([]);
});

test('a cause that is sure of itself is not shown, nor one about a site that it does not cite', () => {
  const sure = { text: 'The next step in the chapter was not clear.', segments: [1] };
  expect(read({ ...GOOD, cause: sure }).dropped).toEqual([{ slot: 'cause', flaw: 'certain' }]);
  const uncited = { text: 'You probably went to video.test for a rest.', segments: [0] };
  expect(read({ ...GOOD, cause: uncited }).dropped).toEqual([{ slot: 'cause', flaw: 'uncited' }]);
});

test.each<[string, Partial<WriteAnalysisAnswer['plan']>, string]>([
  ['a segment that does not exist', { segment: 99 }, 'unknown-cue'],
  ['a segment without a site', { segment: -1 }, 'unknown-cue'],
  ['no minutes', { trigger: 'time', minutes: 0 }, 'unknown-cue'],
  ['half a minute', { trigger: 'time', minutes: 0.5 }, 'unknown-cue'],
  ['a time beyond any session', { trigger: 'time', minutes: 100_000 }, 'unknown-cue'],
  ['evidence that does not exist', { segments: [99] }, 'unknown-segment'],
  ['no cue', { cue: '' }, 'form'],
  ['no action', { action: 'I will.' }, 'form'],
  ['two sentences', { action: 'close it. Then I will open another' }, 'form'],
  ['a link', { action: 'go to https://evil.test at once' }, 'link'],
  ['another language', { cue: 'ich ein Video öffne', action: 'schließe ich den Tab' }, 'language'],
])('a plan with %s is not shown', (_, wrong, flaw) => {
  const { sentences, dropped } = read({ ...GOOD, plan: { ...GOOD.plan, ...wrong } });
  expect(dropped).toEqual([{ slot: 'if-then', flaw }]);
  expect(sentences.map(({ by }) => by)).toEqual(['ai', 'ai', 'built-in']);
});

test('a claim about a segment that does not exist is dropped, and the rest stays', () => {
  const { sentences, dropped } = read({ ...GOOD, evidence: { ...GOOD.evidence, segments: [0, 99] } });
  expect(dropped).toEqual([{ slot: 'evidence', flaw: 'unknown-segment' }]);
  expect(sentences.map(({ by }) => by)).toEqual(['built-in', 'ai', 'ai']);
});

test('four sentences are not three', () => {
  const evidence = { text: 'You spent {docs.test}. You spent {video.test}.', segments: [0] };
  expect(read({ ...GOOD, evidence }).dropped).toEqual([{ slot: 'evidence', flaw: 'form' }]);
});

test.each([
  [1e308, 10],
  [-99, -10],
  [10.4, 10],
  [-0.3, 0],
  [7, 7],
])('an adjustment of %d counts as %d', (adjustment, counted) => {
  const { ai } = read({ ...GOOD, quality: { adjustment, segments: [0] } });
  expect(ai.kind === 'graded' && ai.adjustment.quality).toBe(counted);
});

test('an adjustment without a segment that exists does not count; with one that does it does', () => {
  const quality = { adjustment: 9, segments: [99] };
  const ai = read({ ...GOOD, quality }).ai;
  expect(ai).toMatchObject({ kind: 'graded', adjustment: { quality: 0, distraction: 2 } });
  expect(read({ ...GOOD, quality: { adjustment: 9, segments: [99, 0] } }).ai).toMatchObject({
    adjustment: { quality: 9 },
    segments: [0, 1],
  });
  const nothing = { adjustment: 9, segments: [] };
  expect(read({ ...GOOD, quality, distraction: nothing }).ai).toEqual({
    kind: 'silent',
    reason: 'unfounded',
  });
});

test('no word on a grade that is withheld', () => {
  const { basis, question, builtIn } = askAbout();
  const computed = { kind: 'withheld', rubric: 2, reason: 'low-coverage' } as const;
  const rest = {
    slots: question.slots,
    shown: question.table.shown,
    builtIn,
    intent: '',
    model: 'a',
    prompt: 'b',
  };
  expect(readAnalysis(GOOD, { ...basis, ...rest, computed }).ai).toEqual({
    kind: 'silent',
    reason: 'withheld',
  });
});

test('a grade stays between 0 and 100', () => {
  const { basis } = askAbout();
  if (basis.computed.kind !== 'graded') throw new Error('there must be a grade');
  const { ai } = read({ ...GOOD, distraction: { adjustment: -10, segments: [0] } });
  expect(ai.kind === 'graded' && ai.distraction.low).toBeGreaterThanOrEqual(0);
});

function read(answer: WriteAnalysisAnswer) {
  const { basis, question, builtIn } = askAbout(HOUR);
  return readAnalysis(answer, {
    ...basis,
    intent: basis.summary.intent,
    slots: question.slots,
    shown: question.table.shown,
    builtIn,
    model: 'small',
    prompt: 'write-analysis@2',
  });
}
