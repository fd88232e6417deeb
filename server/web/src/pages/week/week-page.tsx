import type { ReportResponse } from '@locked-in/contracts';
import { useRoute } from 'preact-iso/router';
import { PATHS } from '../../api/paths.ts';
import { Shown } from '../../frame/shown.tsx';
import { useLive } from '../../use-live.ts';
import { useReading } from '../../use-reading.ts';
import { useTitle } from '../../use-title.ts';
import { toLastWeek } from './last-week.ts';
import { WeekView } from './week-view.tsx';
import { weekName } from './week-words.ts';

export function WeekPage() {
  const { week } = useRoute().params;
  const { reading, reload } = useReading<ReportResponse>(week ? PATHS.report(week) : PATHS.latestReport);
  const response = reading.kind === 'ready' ? reading.value : undefined;
  const previous = usePrevious(response);
  useTitle(response === undefined ? 'Week' : weekName(response.report.week));
  useLive(response !== undefined, ({ type }) => {
    if (type !== 'missing-events') reload();
  });
  return (
    <Shown reading={reading} what="the week" onRetry={reload}>
      {(value) => (
        <WeekView
          {...value}
          nowMs={Date.now()}
          lastWeek={previous && toLastWeek(previous.report, value.report, Date.now())}
        />
      )}
    </Shown>
  );
}

/** The week before, for comparison only: the page does not wait for it and does not mind its absence. */
function usePrevious(response: ReportResponse | undefined): ReportResponse | undefined {
  const week = response?.previousWeek;
  const { reading } = useReading<ReportResponse>(week === undefined ? undefined : PATHS.report(week));
  return reading.kind === 'ready' ? reading.value : undefined;
}
