import type { ReportResponse } from '@locked-in/contracts';
import { weekHref } from '../../hrefs.ts';
import { weekName, weekRange } from './week-words.ts';

export function WeekHead({ report, previousWeek, nextWeek }: ReportResponse) {
  return (
    <header class="report-head">
      <div>
        <p class="overline">{weekName(report.week)}</p>
        <h1>{weekRange(report)}</h1>
      </div>
      <nav class="turn" aria-label="Weeks">
        {previousWeek !== undefined && (
          <a class="button" href={weekHref(previousWeek)} rel="prev">
            <span aria-hidden="true">←</span> {weekName(previousWeek)}
          </a>
        )}
        {nextWeek !== undefined && (
          <a class="button" href={weekHref(nextWeek)} rel="next">
            {weekName(nextWeek)} <span aria-hidden="true">→</span>
          </a>
        )}
      </nav>
    </header>
  );
}
