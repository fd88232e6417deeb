import { expect, test } from 'vitest';
import { solutionIdOf } from './solution-id.ts';

test('the same words are one solution, however they are spaced and capitalised', () => {
  const said = { cue: 'I press start', action: 'write down the first step' };
  const again = { cue: ' i press  start', action: 'Write down the first step ' };
  expect(solutionIdOf(again)).toBe(solutionIdOf(said));
  expect(solutionIdOf(said)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
});

test('other words are another one', () => {
  const ids = Array.from({ length: 2_000 }, (_, index) =>
    solutionIdOf({ cue: 'I start', action: `${index}` }),
  );
  expect(new Set(ids).size).toBe(2_000);
  expect(solutionIdOf({ cue: 'a b', action: 'c' })).not.toBe(solutionIdOf({ cue: 'a', action: 'b c' }));
});
