import type { Goal } from '@locked-in/domain';
import { openRandom, toUuid } from './random.ts';

/** What the person of the demo wants in the long run. */
export const THESIS = toAim('Finish the thesis', { kind: 'on-task', amount: 150 });
export const TOOL = toAim('Keep the survey tool alive', { kind: 'sessions', amount: 2 });
export const STATISTICS = toAim('Learn statistics', { kind: 'held', amount: 40 });
const FIELD_TRIP = toAim('Prepare the field trip', { kind: 'sessions', amount: 3 });

const WEEK_MS = 7 * 86_400_000;

/** Three that are open, and one that is done with. */
export function toDemoGoals(nowMs: number): readonly Goal[] {
  const set = (weeksAgo: number) => nowMs - weeksAgo * WEEK_MS;
  return [
    { ...THESIS, createdAtMs: set(13) },
    { ...TOOL, createdAtMs: set(13) + 1 },
    { ...STATISTICS, createdAtMs: set(13) + 2 },
    { ...FIELD_TRIP, createdAtMs: set(20), archivedAtMs: set(13) },
  ];
}

function toAim(name: string, target: Goal['target']): Pick<Goal, 'goalId' | 'name' | 'target'> {
  return { goalId: toUuid(openRandom(`goal ${name}`)), name, target };
}
