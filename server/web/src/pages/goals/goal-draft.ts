import type { NewGoal } from '@locked-in/contracts';
import { WORDS } from './words.ts';

type Target = NewGoal['target'];

/** The form as it was filled. Times are in hours: "1.5" and "1,5" are an hour and a half. */
export type GoalDraft = {
  readonly name: string;
  readonly kind: Target['kind'];
  readonly amount: string;
};

export const EMPTY_DRAFT: GoalDraft = { name: '', kind: 'on-task', amount: '5' };

const MOST_MINUTES = 7 * 24 * 60;

export function toDraft({ name, target: { kind, amount } }: NewGoal): GoalDraft {
  return { name, kind, amount: kind === 'sessions' ? String(amount) : String(toHours(amount)) };
}

/** What is wrong with it, in words; or the goal. */
export function readDraft(draft: GoalDraft): { readonly goal: NewGoal } | { readonly problem: string } {
  const name = draft.name.trim();
  if (name === '') return { problem: WORDS.nameMissing };
  const said = Number(draft.amount.trim().replace(',', '.'));
  const amount = draft.kind === 'sessions' ? said : Math.round(said * 60);
  const isFine = Number.isInteger(amount) && amount >= 1 && amount <= MOST_MINUTES;
  return isFine ? { goal: { name, target: { kind: draft.kind, amount } } } : { problem: WORDS.amountMissing };
}

/** So exact that every minute comes back as it was. */
function toHours(minutes: number): number {
  return Math.round((minutes / 60) * 1_000) / 1_000;
}
