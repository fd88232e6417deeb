import { isFields, recall, remember } from '../page-memory.ts';

const MOST = 50;

/** The goal that the last session with this intent served. */
export function recallGoal(intent: string): string | undefined {
  return served().find(([known]) => known === toKey(intent))?.[1];
}

/** Of as many intents as anybody repeats; without a goal the intent is forgotten. */
export function rememberGoal(intent: string, goalId: string | undefined): void {
  const key = toKey(intent);
  const others = served().filter(([known]) => known !== key);
  const all = goalId === undefined ? others : [[key, goalId] as const, ...others];
  remember('goals', all.length === 0 ? undefined : Object.fromEntries(all.slice(0, MOST)));
}

function served(): readonly (readonly [string, string])[] {
  const found = recall('goals');
  return isFields(found)
    ? Object.entries(found).flatMap(([key, goalId]) =>
        typeof goalId === 'string' ? [[key, goalId] as const] : [],
      )
    : [];
}

function toKey(intent: string): string {
  return intent.trim().toLowerCase();
}
