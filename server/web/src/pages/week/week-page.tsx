import type { ReportResponse } from '@locked-in/contracts';
import { useLocation, useRoute } from 'preact-iso/router';
import { PATHS } from '../../api/paths.ts';
import { Shown } from '../../frame/shown.tsx';
import { weekHref } from '../../hrefs.ts';
import { useLive } from '../../use-live.ts';
import { useReading } from '../../use-reading.ts';
import { useTitle } from '../../use-title.ts';
import { toLastWeek } from './last-week.ts';
import { WeekControls } from './week-controls.tsx';
import { WeekView } from './week-view.tsx';
import { weekName } from './week-words.ts';

export function WeekPage() {
  const { week } = useRoute().params;
  const { route } = useLocation();
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
          lastWeek={toLastWeek(value.report, previous?.report, Date.now())}
          controls={<WeekControls {...value} nowMs={Date.now()} onWeek={(other) => route(weekHref(other))} />}
        />
      )}
    </Shown>
  );
}

/**
 * The week before, to compare a week that is not over with as much of it: the page does not wait for it and does not
 * mind its absence. A week that is over brings its comparison along.
 */
function usePrevious(response: ReportResponse | undefined): ReportResponse | undefined {
  const isOver = response?.report.details !== undefined && Date.now() >= response.report.endsAtMs;
  const week = isOver ? undefined : response?.previousWeek;
  const { reading } = useReading<ReportResponse>(week === undefined ? undefined : PATHS.reportTimes(week));
  return reading.kind === 'ready' ? reading.value : undefined;
}
