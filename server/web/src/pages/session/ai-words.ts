import type { ModelState } from '@locked-in/contracts';
import { type AiGrade, SILENCE_WORDS } from '@locked-in/domain';
import { SESSION_WORDS as WORDS } from './words.ts';

/** What stands where a model's word would stand; undefined when it has spoken. `state` is unknown until it was read. */
export function aiStateWords(ai: AiGrade | undefined, state: ModelState | undefined): string | undefined {
  if (ai?.kind === 'graded') return undefined;
  if (ai !== undefined && ai.reason !== 'off') return SILENCE_WORDS[ai.reason];
  if (state === undefined) return SILENCE_WORDS.off;
  if (state.model === undefined) return WORDS.noModel;
  if (!state.wishes.isWanted) return WORDS.notWanted;
  return ai === undefined ? WORDS.asking : SILENCE_WORDS.off;
}

/** "+4", "−2", "0": with the sign that typography has for it. */
export function signed(points: number): string {
  const rounded = Math.round(points * 10) / 10;
  if (rounded === 0) return '0';
  return rounded > 0 ? `+${rounded}` : `−${Math.abs(rounded)}`;
}
