import '../../styles/solutions-page.css';
import '../../styles/goals-page.css';
import type { GoalList } from '@locked-in/contracts';
import { PATHS } from '../../api/paths.ts';
import { Shown } from '../../frame/shown.tsx';
import { useLive } from '../../use-live.ts';
import { useReading } from '../../use-reading.ts';
import { useTitle } from '../../use-title.ts';
import { GoalsView } from './goals-view.tsx';
import { useGoalChanges } from './use-goal-changes.ts';
import { WORDS } from './words.ts';

export function GoalsPage() {
  const { reading, reload } = useReading<GoalList>(PATHS.goals);
  const changing = useGoalChanges(reload);
  useTitle(WORDS.title);
  useLive(reading.kind === 'ready', ({ type }) => {
    if (type !== 'missing-events') reload();
  });
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return (
    <Shown reading={reading} what="your goals" onRetry={reload}>
      {(list) => <GoalsView {...list} timeZone={timeZone} changing={changing} />}
    </Shown>
  );
}
