import type { ReportResponse, SessionResult } from '@locked-in/contracts';
import type { SessionAnalysis, SessionSummary } from '@locked-in/domain';
import { type ReadReportDeps, readReport } from './read-report.ts';
import { toSessionResult } from './session-result.ts';

export type ExportDeps = ReadReportDeps & {
  readonly listAnalysed: (range: { userId: string; fromMs: number; toMs: number }) => Promise<
    readonly {
      readonly summary: SessionSummary;
      readonly analysis?: SessionAnalysis | undefined;
    }[]
  >;
};

/** All that a person may take with them of one week: the report, and its sessions as far as they are opened. */
export type WeekExport = ReportResponse & { readonly results: readonly SessionResult[] };

export async function readWeekExport(
  deps: ExportDeps,
  key: { readonly userId: string; readonly week: string },
): Promise<WeekExport> {
  const response = await readReport(deps, key);
  const { startsAtMs, endsAtMs } = response.report;
  const sessions = await deps.listAnalysed({ userId: key.userId, fromMs: startsAtMs, toMs: endsAtMs });
  return {
    ...response,
    results: sessions.map(({ summary, analysis }) => toSessionResult(summary, analysis)),
  };
}
