import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { ModelLine } from './ai-part.tsx';
import { ModelTestView, sayTesting } from './model-test.tsx';
import { afterAnswer } from './use-model-test.ts';
import { WishesForm } from './wishes-form.tsx';

const testId = '44444444-4444-4444-8444-444444444444';
const running = { kind: 'running', testId, seconds: 3 } as const;

test('a test counts the seconds until a worker has found out', () => {
  expect(afterAnswer(running, { ok: true, value: { testId } })).toEqual({ ...running, seconds: 4 });
  const found = afterAnswer(running, { ok: true, value: { testId, finding: { kind: 'off' } } });
  expect(found).toEqual({ kind: 'found', finding: { kind: 'off' } });
});

test('a test that no worker takes ends with the question whether one runs', () => {
  const late = afterAnswer({ ...running, seconds: 600 }, { ok: true, value: { testId } });
  expect(sayTesting(late)).toBe('No worker has answered. Is one running?');
});

test('the problem is named on the screen', () => {
  const finding = { kind: 'model-missing', model: 'smal', available: ['small'] } as const;
  const html = render(<ModelTestView testing={{ kind: 'found', finding }} onTest={() => undefined} />);
  expect(html).toContain('The endpoint has no model named smal. It has small.');
  expect(html).toContain('Test again');
});

test('nobody presses twice while a test runs', () => {
  expect(render(<ModelTestView testing={running} onTest={() => undefined} />)).toContain('disabled');
});

test('an instance without a model says that nothing is missing', () => {
  expect(render(<ModelLine model={undefined} />)).toContain('nothing is missing');
});

test('who wants no model is not asked what it may see', () => {
  const setting = { state: '', change: () => undefined };
  const off = render(<WishesForm {...setting} wishes={{ isWanted: false, sees: 'sites' }} />);
  expect(off).not.toContain('It may see');
  const on = render(<WishesForm {...setting} wishes={{ isWanted: true, sees: 'titles' }} />);
  expect(on).toContain('Never paths');
});
