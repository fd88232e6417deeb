import type { ReportResponse } from '@locked-in/contracts';
import { isWeek } from '@locked-in/domain';
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import type { AppEnv } from '../http/app-env.ts';
import { type AuthenticateDeps, personOnly } from '../http/authenticate.ts';
import { problem } from '../http/problem.ts';
import { findLatestWeek, type ReadReportDeps, readReport } from '../read-report.ts';

export type ReportRouteDeps = AuthenticateDeps & ReadReportDeps;

/** A person's own weeks. */
export function reportRoutes(deps: ReportRouteDeps) {
  return new Hono<AppEnv>()
    .use('/v1/reports/*', compress({ encoding: 'gzip' }))
    .get('/v1/reports/latest', personOnly(deps), async (c) => {
      const { userId } = c.get('person');
      const week = await findLatestWeek(deps, userId);
      return c.json(await readReport(deps, { userId, week }));
    })
    .get('/v1/reports/:isoWeek', personOnly(deps), async (c) => {
      const week = c.req.param('isoWeek');
      if (!isWeek(week)) return problem(c, 'not-found');
      const answer = await readReport(deps, { ...c.get('person'), week });
      return c.json(c.req.query('details') === 'false' ? withoutDetails(answer) : answer);
    });
}

/** Days and sessions, for who compares: pictures and sites are nine tenths of a report. */
function withoutDetails({ report: { details: _, ...report }, ...answer }: ReportResponse): ReportResponse {
  return { ...answer, report: { ...report, sites: [], sentences: [] } };
}
