import { expect, test } from 'vitest';
import { parseJsonAnswer } from './parse-json-answer.ts';

const isForm = (value: unknown) => typeof value === 'object' && value !== null && 'label' in value;

test.each([
  ['bare', '{"label":"on"}'],
  ['with space around', '\n  {"label":"on"}\n'],
  ['in a fence', '```json\n{"label":"on"}\n```'],
  ['in a fence between words', 'Here:\n```\n{"label":"on"}\n```\nDone.'],
  ['between words', 'Sure! {"label":"on"} I hope this {helps}.'],
  ['behind another object', '{"thought":"maybe {on}"} {"label":"on"}'],
  ['behind thinking aloud', '<think>{"label":"off"}? no…</think>{"label":"on"}'],
  ['after a brace that never closes', 'a { b {"label":"on"}'],
  ['with braces in its strings', '{"label":"on","why":"} { \\" }"}'],
])('an answer %s is read', (_, text) => {
  expect(parseJsonAnswer(text, isForm)).toMatchObject({ label: 'on' });
});

test.each([
  ['words', 'The page is on task.'],
  ['nothing', ''],
  ['another form', '{"verdict":"on"}'],
  ['half an object', '{"label":"on"'],
  ['not a number', '{"label":NaN}'],
  ['100 KB', `{"label":"on","why":"${'x'.repeat(100_000)}"}`],
])('%s is no answer', (_, text) => {
  expect(parseJsonAnswer(text, isForm)).toBeUndefined();
});

test('ten thousand opening braces are no answer, and soon', () => {
  expect(parseJsonAnswer('{'.repeat(10_000), isForm)).toBeUndefined();
  expect(parseJsonAnswer('{"'.repeat(10_000), isForm)).toBeUndefined();
});
