import { foldCase } from './fold-case.ts';
import type { IfThen } from './plan.ts';
import { randomFrom } from './trial/random.ts';

/**
 * The same words are the same solution, whichever session proposed them and wherever they are written down: so that its
 * trials are counted together, and nobody has to be asked for an id. A name for one person's list, never a secret.
 */
export function solutionIdOf({ cue, action }: Pick<IfThen, 'cue' | 'action'>): string {
  const random = randomFrom([cue, action].map((words) => foldCase(words).trim().replaceAll(/\s+/g, ' ')));
  const hex = Array.from({ length: 4 }, () => wordOf(random())).join('');
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`];
  return [...parts, hex.slice(20)].join('-');
}

function wordOf(share: number): string {
  return Math.floor(share * 4_294_967_296)
    .toString(16)
    .padStart(8, '0');
}
