import { type ReportDetails, toStreak } from '@locked-in/domain';
import { GoalBars, StreakDays } from '@locked-in/ui';
import { Part } from '../../frame/part.tsx';
import { WEEK_WORDS as WORDS } from './words.ts';

type WeekGoalsProps = {
  readonly details: Pick<ReportDetails, 'goals' | 'streak'>;
  /** The person's day. */
  readonly today: string;
};

/** What a week did for each goal, and its days of the streak. Nothing in reports of before there were goals. */
export function WeekGoals({ details: { goals, streak }, today }: WeekGoalsProps) {
  if (goals === undefined && streak === undefined) return null;
  return (
    <Part title={WORDS.goals} note={WORDS.goalsNote}>
      {goals !== undefined && <GoalBars goals={goals} />}
      {streak !== undefined && (
        <StreakDays
          length={toStreak(streak.days, today, streak.before).length}
          days={streak.days}
          today={today}
        />
      )}
    </Part>
  );
}
