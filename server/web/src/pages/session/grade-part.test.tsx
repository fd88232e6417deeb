import {
  type AiGrade,
  type AiSilence,
  type ComputedGrade,
  type LabelledSegment,
  SILENCE_WORDS,
} from '@locked-in/domain';
import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { aiStateWords, signed } from './ai-words.ts';
import { CitedSentences } from './cited-sentences.tsx';
import { GradePartView } from './grade-part.tsx';

const computed: ComputedGrade = {
  kind: 'graded',
  rubric: 2,
  quality: { low: 62, high: 68 },
  distraction: { low: 10, high: 12 },
};
const graded: AiGrade = {
  kind: 'graded',
  adjustment: { quality: 4, distraction: -2 },
  quality: { low: 66, high: 72 },
  distraction: { low: 8, high: 10 },
  segments: [0],
  model: 'small',
  prompt: 'write-analysis@1',
};
const segments: readonly LabelledSegment[] = [
  {
    startMs: 0,
    endMs: 600_000,
    presence: 'active',
    page: { site: 'docs.test' },
    label: 'on',
    by: 'rule',
  },
];
const evidence = { marked: undefined, pinned: undefined, point: () => undefined, toggle: () => undefined };
const cited = { segments, timeZone: 'UTC', evidence };
const REASONS: readonly AiSilence[] = [
  'withheld',
  'refused',
  'truncated',
  'filtered',
  'empty',
  'invalid',
  'unfounded',
  'rate-limited',
  'unavailable',
  'unauthorized',
  'over-budget',
];
const wishes = { isWanted: true, sees: 'sites' } as const;
const model = { endpoint: 'http://a.test/v1', model: 'small' };

test('own, computed and AI grade stand side by side, with what the model moved and may move', () => {
  const html = show(graded);
  expect(html).toContain('<td>80</td><td>62–68</td><td>66–72 (+4)</td>');
  expect(html).toContain('(−2)');
  expect(html).toContain('at most 10 points');
  expect(html).toContain('small, write-analysis@1');
  expect(html).toContain('Show its stretch');
});

test('without a model there is a dash and a word, never a 0 and nothing that looks broken', () => {
  const html = show(undefined);
  expect(html).toContain('<td>80</td><td>62–68</td><td>–</td>');
  expect(html).toContain('No model is set up here.');
});

test('every silence of a model has its words', () => {
  for (const reason of REASONS) {
    expect(aiStateWords({ kind: 'silent', reason }, { model, wishes })).toBe(SILENCE_WORDS[reason]);
  }
});

test('who waits for a model, has none, or wants none is told apart', () => {
  expect(aiStateWords(undefined, { model, wishes })).toContain('is being asked');
  expect(aiStateWords(undefined, { wishes })).toContain('No model is set up');
  const unwanted = { model, wishes: { ...wishes, isWanted: false } };
  expect(aiStateWords({ kind: 'silent', reason: 'off' }, unwanted)).toContain('You want no model');
  expect(aiStateWords(graded, { model, wishes })).toBeUndefined();
});

test('points have a sign', () => {
  expect([4, -2.04, 0, -0.01].map(signed)).toEqual(['+4', '−2', '0', '0']);
});

test('a sentence that rests on stretches offers to show them; pressed, it lists them', () => {
  const sentences = [{ slot: 'evidence', text: 'You <i>read</i>.', by: 'ai', segments: [0] }] as const;
  const closed = render(<CitedSentences sentences={sentences} {...cited} />);
  expect(closed).toContain('You &lt;i>read&lt;/i>.');
  expect(closed).toContain('written by the AI');
  expect(closed).not.toContain('docs.test');
  const pinned = { ...cited, evidence: { ...evidence, pinned: 'evidence' } };
  const open = render(<CitedSentences sentences={sentences} {...pinned} />);
  expect(open).toContain('00:00, 10\u00a0min');
  expect(open).toContain('docs.test');
});

test('a citation of a stretch that is not there offers nothing', () => {
  const sentences = [{ slot: 'cause', text: 'Perhaps.', by: 'built-in', segments: [7] }] as const;
  expect(render(<CitedSentences sentences={sentences} {...cited} />)).not.toContain('button');
});

function show(ai: AiGrade | undefined): string {
  const log = { quality: 80 };
  return render(<GradePartView log={log} computed={computed} ai={ai} cited={cited} state={{ wishes }} />);
}
