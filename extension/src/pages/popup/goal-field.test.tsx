// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test } from 'vitest';
import type { Request } from '../../messages.ts';
import { forgetMemory, forgetSession } from '../page-memory.ts';
import { DeclareForm } from './declare-form.tsx';
import { recallGoal, rememberGoal } from './goal-memory.ts';

const THESIS = { goalId: 'c0ffee00-0000-4000-8000-000000000001', name: 'Finish the thesis' };
const TOOL = { goalId: 'c0ffee00-0000-4000-8000-000000000002', name: 'The tool' };

afterEach(() => {
  render(null, document.body);
  forgetMemory();
});

async function open(goals = [THESIS, TOOL]) {
  const asked: Request[] = [];
  const ask = async (request: Request) => {
    asked.push(request);
    return true;
  };
  await act(() => render(<DeclareForm ask={ask} isBusy={false} nowMs={0} goals={goals} />, document.body));
  const write = async (intent: string) => {
    const input = document.querySelector<HTMLInputElement>('#intent');
    if (input) input.value = intent;
    await act(() => void input?.dispatchEvent(new Event('input', { bubbles: true })));
  };
  const choose = async (goalId: string) => {
    const select = document.querySelector<HTMLSelectElement>('.goal-field');
    if (select) select.value = goalId;
    await act(() => void select?.dispatchEvent(new Event('change', { bubbles: true })));
  };
  const start = async () => {
    const form = document.querySelector('form');
    await act(async () => void form?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })));
  };
  return { asked, write, choose, start, chosen: () => document.querySelector('select')?.value };
}

test('a session serves the goal that was chosen, and the next one with its intent does, too', async () => {
  const first = await open();
  await first.write('Draft');
  await first.choose(THESIS.goalId);
  await first.start();
  expect(first.asked).toMatchObject([{ type: 'start', intent: 'Draft', goalId: THESIS.goalId }]);
  render(null, document.body);
  const next = await open();
  expect(next.chosen()).toBe('');
  await next.write(' draft ');
  expect(next.chosen()).toBe(THESIS.goalId);
  await next.choose('');
  await next.start();
  expect(next.asked[0]).not.toHaveProperty('goalId');
  expect(recallGoal('draft')).toBeUndefined();
});

test('a goal that is open no more is served no more, and without goals nothing is asked', async () => {
  rememberGoal('draft', THESIS.goalId);
  const later = await open([TOOL]);
  await later.write('draft');
  expect(later.chosen()).toBe('');
  await later.start();
  expect(later.asked[0]).not.toHaveProperty('goalId');
  render(null, document.body);
  await open([]);
  expect(document.querySelector('.goal-field')).toBeNull();
});

test('what is remembered of goals quotes intents, and goes when a session is forgotten', () => {
  rememberGoal('draft', THESIS.goalId);
  expect(recallGoal('Draft ')).toBe(THESIS.goalId);
  forgetSession('a session');
  expect(recallGoal('draft')).toBeUndefined();
});

test('goals of the fifty newest intents are remembered', () => {
  for (let index = 0; index < 60; index++) rememberGoal(`intent ${index}`, THESIS.goalId);
  expect(recallGoal('intent 9')).toBeUndefined();
  expect(recallGoal('intent 10')).toBe(THESIS.goalId);
  expect(recallGoal('intent 59')).toBe(THESIS.goalId);
});
