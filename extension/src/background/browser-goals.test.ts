import { expect, test } from 'vitest';
import { readOpenGoals } from './browser-goals.ts';

const GOAL = { goalId: 'c0ffee00-0000-4000-8000-000000000001', name: 'Finish the thesis' };

test('of what a server answers, only names of goals are kept', () => {
  const goals = [{ ...GOAL, target: 5 }, { goalId: 'x' }, 'goal', undefined];
  expect(readOpenGoals({ goals })).toEqual([GOAL]);
  expect(readOpenGoals({ goals: Array.from({ length: 80 }, () => GOAL) })).toHaveLength(50);
});

test.each([[undefined], ['goals'], [{}], [{ goals: 'none' }]])('%j is no answer', (body) => {
  expect(readOpenGoals(body)).toBeUndefined();
});
