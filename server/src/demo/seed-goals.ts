import { calendarOf, dayOf, STREAK_REACH_DAYS, shiftDate, toStreakDays } from '@locked-in/domain';
import { type Database, excuseDay, readGoals, saveGoal, saveRest } from '@locked-in/store';
import { toDemoGoals } from './demo-goals.ts';
import type { DemoSession } from './demo-sessions.ts';

type Life = {
  readonly userId: string;
  readonly nowMs: number;
  readonly timeZone: string;
  readonly sessions: readonly DemoSession[];
};

const SUNDAY = 6;
const EXCUSES_REACH_DAYS = 28;

/** Once: goals, Sundays for rest, and the last day that was left out is excused. */
export async function seedGoals(db: Database, life: Life): Promise<void> {
  const { userId, nowMs, timeZone } = life;
  if ((await readGoals(db, userId)).length > 0) return;
  for (const goal of toDemoGoals(nowMs)) await saveGoal(db, { userId, ...goal });
  const today = dayOf(nowMs, calendarOf(timeZone));
  const rest = { since: shiftDate(today, -STREAK_REACH_DAYS), weekdays: [SUNDAY] };
  await saveRest(db, { userId, ...rest });
  const date = lastLeftOut(life, today, rest);
  if (date !== undefined) await excuseDay(db, { userId, date, reason: 'In bed with a cold' });
}

type Rest = Parameters<typeof toStreakDays>[1]['rests'][number];

function lastLeftOut({ sessions, timeZone }: Life, today: string, rest: Rest): string | undefined {
  const loggedStartsMs = sessions.flatMap(({ recorded: [started] }) => started?.occurredAtMs ?? []);
  const days = toStreakDays(
    [shiftDate(today, -EXCUSES_REACH_DAYS), shiftDate(today, -1)],
    { loggedStartsMs, rests: [rest], excusedDays: [] },
    calendarOf(timeZone),
  );
  return days.findLast(({ standing }) => standing === 'empty')?.date;
}
