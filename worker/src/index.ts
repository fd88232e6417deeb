export { ConfigSchema, SECRETS } from './config.ts';
export { type AnalyseSessionsDeps, analyseSessions } from './jobs/analyse-sessions.ts';
export { type BuildWeeklyReportsDeps, buildWeeklyReports } from './jobs/build-weekly-reports.ts';
export { readKeptOrExit, readModelOrExit } from './read-or-exit.ts';
export {
  type RegradeDeps,
  type RegradeOutcome,
  type RegradeWish,
  regradeAll,
} from './regrade/regrade-all.ts';
export { REGRADED_HEADING, sayRegraded } from './regrade/say-regraded.ts';
export { startWorker, type WorkerDeps } from './start-worker.ts';
export { testModel } from './test-model.ts';
