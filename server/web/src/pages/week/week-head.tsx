import type { ReportResponse } from '@locked-in/contracts';
import type { ComponentChildren } from 'preact';
import { weekName, weekRange } from './week-words.ts';

export function WeekHead({
  report,
  controls,
}: Pick<ReportResponse, 'report'> & { readonly controls?: ComponentChildren }) {
  return (
    <header class="report-head">
      <div>
        <p class="overline">{weekName(report.week)}</p>
        <h1>{weekRange(report)}</h1>
      </div>
      {controls}
    </header>
  );
}
