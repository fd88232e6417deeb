import { isWeek } from '@locked-in/domain';
import { type Context, Hono } from 'hono';
import { toGoalTable } from '../goal-table.ts';
import type { AppEnv, PersonEnv } from '../http/app-env.ts';
import { type AuthenticateDeps, personOnly } from '../http/authenticate.ts';
import { problem } from '../http/problem.ts';
import { readReport } from '../read-report.ts';
import type { RenderReportFile } from '../report-file.ts';
import { type ExportDeps, readWeekExport, type WeekExport } from '../week-export.ts';
import { toMeasureTable, toSegmentTable, toSessionTable } from '../week-tables.ts';

export type ExportRouteDeps = AuthenticateDeps &
  ExportDeps & {
    readonly publicUrl: string;
    /** Absent when the web pages are not built. */
    readonly renderReportFile?: RenderReportFile | undefined;
  };

const CSV = 'text/csv; charset=utf-8';

/** One week to take away: as a file to read or print, as tables, as everything. */
export function exportRoutes(deps: ExportRouteDeps) {
  return new Hono<AppEnv>()
    .get('/v1/reports/:isoWeek/export.html', personOnly(deps), (c) => answerFile(c, deps))
    .get('/v1/reports/:isoWeek/export.json', personOnly(deps), (c) =>
      answer(c, deps, {
        name: 'everything.json',
        type: 'application/json; charset=utf-8',
        write: (week) => `${JSON.stringify(week, null, 1)}\n`,
      }),
    )
    .get('/v1/reports/:isoWeek/sessions.csv', personOnly(deps), (c) =>
      answer(c, deps, {
        name: 'sessions.csv',
        type: CSV,
        write: ({ results, report }) => toSessionTable(results, report.details?.goals),
      }),
    )
    .get('/v1/reports/:isoWeek/goals.csv', personOnly(deps), (c) =>
      answer(c, deps, { name: 'goals.csv', type: CSV, write: ({ report }) => toGoalTable(report) }),
    )
    .get('/v1/reports/:isoWeek/segments.csv', personOnly(deps), (c) =>
      answer(c, deps, { name: 'segments.csv', type: CSV, write: ({ results }) => toSegmentTable(results) }),
    )
    .get('/v1/reports/:isoWeek/measures.csv', personOnly(deps), (c) =>
      answer(c, deps, { name: 'measures.csv', type: CSV, write: ({ results }) => toMeasureTable(results) }),
    );
}

type WeekFile = {
  readonly name: string;
  readonly type: string;
  readonly write: (week: WeekExport) => string;
};

async function answer(c: Context<PersonEnv>, deps: ExportRouteDeps, file: WeekFile): Promise<Response> {
  const week = c.req.param('isoWeek') ?? '';
  if (!isWeek(week)) return problem(c, 'not-found');
  const text = file.write(await readWeekExport(deps, { ...c.get('person'), week }));
  return c.body(text, 200, toHeaders(week, file));
}

/** What the page shows, without the sessions' evidence. */
async function answerFile(c: Context<PersonEnv>, deps: ExportRouteDeps): Promise<Response> {
  const week = c.req.param('isoWeek') ?? '';
  const { renderReportFile, publicUrl } = deps;
  if (!isWeek(week) || renderReportFile === undefined) return problem(c, 'not-found');
  const response = await readReport(deps, { ...c.get('person'), week });
  const text = renderReportFile({ response, publicUrl, nowMs: deps.now() });
  return c.body(text, 200, toHeaders(week, { name: 'report.html', type: 'text/html; charset=utf-8' }));
}

function toHeaders(week: string, { name, type }: Omit<WeekFile, 'write'>): Record<string, string> {
  return {
    'Content-Type': type,
    'Content-Disposition': `attachment; filename="locked-in-${week}-${name}"`,
  };
}
