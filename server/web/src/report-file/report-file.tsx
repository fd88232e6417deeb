import type { ReportResponse } from '@locked-in/contracts';
import { renderToString } from 'preact-render-to-string';
import { WeekView } from '../pages/week/week-view.tsx';
import style from './report-file.css?inline';

export type ReportFileInput = {
  readonly response: ReportResponse;
  /** Where its links lead. */
  readonly publicUrl: string;
  readonly nowMs: number;
};

/** Nothing is asked for and nothing runs, whatever the file holds. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/** A week as one HTML file that needs nothing else, to be read, printed, sent or kept. */
export function renderReportFile({ response, publicUrl, nowMs }: ReportFileInput): string {
  const page = renderToString(<WeekFile response={response} nowMs={nowMs} />);
  return `<!doctype html>\n${page.replaceAll(OWN_LINK, `href="${toOrigin(publicUrl)}/`)}\n`;
}

/** In attributes of our own only: in anything else a quotation mark is written as an entity. */
const OWN_LINK = /href="\//g;

function WeekFile({ response, nowMs }: Omit<ReportFileInput, 'publicUrl'>) {
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={POLICY} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <meta name="color-scheme" content="light dark" />
        <title>{`Locked In ${response.report.week}`}</title>
        <style dangerouslySetInnerHTML={{ __html: style }} />
      </head>
      <body>
        <main class="frame">
          <WeekView {...response} nowMs={nowMs} />
        </main>
      </body>
    </html>
  );
}

function toOrigin(publicUrl: string): string {
  return new URL(publicUrl).href.replace(/\/$/, '').replaceAll('"', '%22');
}
