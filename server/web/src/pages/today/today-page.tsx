import type { ReportResponse, SessionList } from '@locked-in/contracts';
import { PATHS } from '../../api/paths.ts';
import { Shown } from '../../frame/shown.tsx';
import { useLive } from '../../use-live.ts';
import { useReading } from '../../use-reading.ts';
import { useTitle } from '../../use-title.ts';
import { GoalLines } from '../goals/goal-lines.tsx';
import { useGoals } from '../goals/use-goals.ts';
import { toToday } from './to-today.ts';
import { TodayView } from './today-view.tsx';

/** Enough to find the session that runs, on whichever device. */
const NEWEST_SESSIONS = 20;

export function TodayPage() {
  useTitle('Today');
  const report = useReading<ReportResponse>(PATHS.latestReport);
  const newest = useReading<SessionList>(PATHS.sessions(NEWEST_SESSIONS));
  const goals = useGoals();
  useLive(report.reading.kind === 'ready', () => {
    report.reload();
    newest.reload();
    goals.reload();
  });
  const sessions = newest.reading.kind === 'ready' ? newest.reading.value.sessions : [];
  return (
    <Shown reading={report.reading} what="today" onRetry={report.reload}>
      {(value) => (
        <TodayView {...toToday({ ...value, newest: sessions }, Date.now())}>
          {goals.list && <GoalLines {...goals.list} />}
        </TodayView>
      )}
    </Shown>
  );
}
