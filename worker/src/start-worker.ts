import type { Broker } from '@locked-in/broker';
import { type Database, hasRoom, isConnectionError } from '@locked-in/store';
import type { Logger } from 'pino';
import { analyseSessions } from './jobs/analyse-sessions.ts';
import { buildWeeklyReports } from './jobs/build-weekly-reports.ts';
import { startClosingWeeks } from './jobs/close-workspace-weeks.ts';
import { startEnforcingRetention } from './jobs/enforce-retention.ts';
import { openWeekRests } from './jobs/week-rests.ts';
import type { ModelSettings } from './model-settings.ts';
import { recordChunks } from './record-chunks.ts';
import { startLoop } from './schedule.ts';
import { startScrubbing } from './scrub-dead-letters.ts';
import { startAsking } from './start-asking.ts';
import { type WorkCounters, watchWork } from './watch-work.ts';

export type WorkerDeps = {
  readonly db: Database;
  readonly broker: Broker;
  readonly logger: Logger;
  /** Told of everything done, beside the log. */
  readonly counters?: WorkCounters | undefined;
  /** Absent: no model is asked; everything else is the same. */
  readonly model?: ModelSettings | undefined;
  /** How many days events are kept. */
  readonly keptDays: number;
  /** How many days what happened to accounts, and who looked, is kept. */
  readonly securityKeptDays: number;
};

export type Worker = {
  /** Takes nothing new, finishes what is in hand, then resolves. Leaves `db` and `broker` open. */
  readonly stop: () => Promise<void>;
};

const BATCH_SIZE = 100;
/** Finds what nobody announced: leases that ended, gaps that stayed, weeks that are over. */
const SWEEP_MS = 5_000;

/** Records what the broker holds, analyses the sessions that are due and builds their weeks' reports. */
export async function startWorker(given: WorkerDeps): Promise<Worker> {
  const { db, broker, logger, counters = {}, model } = given;
  const waiting = (waits: string) => ({ onError: logFailure(logger, waits) });
  const watch = watchWork(logger, counters);
  const deps = {
    db,
    announce: broker.announce,
    logger,
    model,
    onRecorded: watch.recorded,
    onAnalysed: watch.analysed,
    onReported: watch.reported,
    rests: openWeekRests(() => performance.now()),
    onAsked: watch.asked,
  };
  const reports = startLoop({
    everyMs: SWEEP_MS,
    run: async (signal) => void (await buildWeeklyReports(deps, signal)),
    ...waiting('the reports that are due wait'),
  });
  const analyses = startLoop({
    everyMs: SWEEP_MS,
    run: async (signal) => {
      if ((await analyseSessions(deps, signal)) === 0) return;
      reports.wake();
      asking.wake();
    },
    ...waiting('the sessions that are due wait'),
  });
  const asking = startAsking({
    ...deps,
    onJudged: analyses.wake,
    onSaid: reports.wake,
    ...waiting('what a model is to be asked waits'),
  });
  const scrubbing = startScrubbing({ ...given, ...waiting('the dead letters are looked through again') });
  const retention = startEnforcingRetention({
    ...given,
    ...waiting('events whose time is over are removed later'),
  });
  const closing = startClosingWeeks({ db, ...waiting('the numbers of groups are made later') });
  const stopConsuming = await broker.consume(
    { batchSize: BATCH_SIZE, isReady: () => hasRoom(db), onDiscarded: scrubbing.wake },
    recordChunks({ ...deps, onDue: analyses.wake, onForgotten: scrubbing.wake }),
  );
  return {
    stop: async () => {
      await stopConsuming();
      for (const loop of [asking, analyses, reports, scrubbing, retention, closing]) await loop.stop();
      watch.flush();
    },
  };
}

function logFailure(logger: Logger, waits: string): (error: unknown) => void {
  return (err) => {
    if (isConnectionError(err)) logger.warn({ err }, `the database is away; ${waits}`);
    else logger.error({ err }, waits);
  };
}
