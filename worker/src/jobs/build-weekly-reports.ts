import type { Broker } from '@locked-in/broker';
import { nextWeek } from '@locked-in/domain';
import {
  claimDueReports,
  type Database,
  type DueReport,
  isConnectionError,
  markIfOpen,
  postponeReport,
  saveReport,
  shareWeek,
} from '@locked-in/store';
import type { Logger } from 'pino';
import type { WorkWatch } from '../watch-work.ts';
import { computeWeeklyReport } from './compute-weekly-report.ts';
import { readWeek } from './read-week.ts';
import type { WeekRests } from './week-rests.ts';

export type BuildWeeklyReportsDeps = {
  readonly db: Database;
  readonly announce: Broker['announce'];
  readonly logger: Logger;
  readonly onReported?: WorkWatch['reported'] | undefined;
  /** Absent: every week is built as soon as it is due. */
  readonly rests?: WeekRests | undefined;
};

/** A report that fails is due again when its lease ends. */
const LEASE_SECONDS = 60;
const SIDE_BY_SIDE = 4;
/** A claim passes every index entry that earlier claims left behind: one for many is cheaper. */
const AT_ONCE = 16;

/**
 * Builds every report that is due, until none is or `signal` says stop; answers how many were saved.
 * Several workers may run it at once: a claim belongs to one of them. Throws when the database is away.
 */
export async function buildWeeklyReports(
  deps: BuildWeeklyReportsDeps,
  signal?: AbortSignal,
): Promise<number> {
  let saved = 0;
  while (!signal?.aborted) {
    const due = await claimDueReports(deps.db, { limit: AT_ONCE, leaseSeconds: LEASE_SECONDS });
    if (due.length === 0) break;
    const outcomes = await Promise.all(toLanes(due).map((lane) => buildInTurn(deps, lane)));
    saved += outcomes.reduce((sum, built) => sum + built, 0);
  }
  return saved;
}

function toLanes(due: readonly DueReport[]): readonly (readonly DueReport[])[] {
  return Array.from({ length: SIDE_BY_SIDE }, (_, lane) =>
    due.filter((_one, i) => i % SIDE_BY_SIDE === lane),
  );
}

async function buildInTurn(deps: BuildWeeklyReportsDeps, lane: readonly DueReport[]): Promise<number> {
  let built = 0;
  for (const report of lane) {
    if (await isLeftAlone(deps, report)) continue;
    built += Number(await tryToBuild(deps, report));
  }
  return built;
}

/** For the last time it is built at once. */
async function isLeftAlone({ db, rests }: BuildWeeklyReportsDeps, due: DueReport): Promise<boolean> {
  const ms = due.isOver ? 0 : (rests?.left(due) ?? 0);
  if (ms > 0) await postponeReport(db, { ...due, ms });
  return ms > 0;
}

async function tryToBuild(deps: BuildWeeklyReportsDeps, due: DueReport): Promise<boolean> {
  const { userId, week } = due;
  const startedAt = performance.now();
  const tell = (outcome: 'saved' | 'failed') =>
    deps.onReported?.({ userId, week, outcome, seconds: (performance.now() - startedAt) / 1_000 });
  try {
    await build(deps, due);
    tell('saved');
    return true;
  } catch (err) {
    if (isConnectionError(err)) throw err;
    tell('failed');
    deps.logger.error({ err, userId, week }, 'a report could not be built');
    return false;
  }
}

/** Read, compute, freeze when its time is over, show it where it is shared, tell open pages. The week after it shows it too. */
async function build({ db, announce, logger, rests }: BuildWeeklyReportsDeps, due: DueReport): Promise<void> {
  const { userId, week, isOver: isFrozen, revision } = due;
  const report = computeWeeklyReport(await readWeek(db, due));
  await saveReport(db, { userId, report, isFrozen, revision });
  rests?.begin(due, report.totals.sessions);
  await shareWeek(db, { userId, week });
  await markIfOpen(db, { userId, week: nextWeek(week) });
  await announce({ userId, event: { type: 'report-ready', week } }).catch((err: unknown) => {
    logger.warn({ err, week }, 'a report could not be announced'); // it is saved: pages find it when they look
  });
}
