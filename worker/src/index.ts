export { ConfigSchema, SECRETS } from './config.ts';
export { type AnalyseSessionsDeps, analyseSessions } from './jobs/analyse-sessions.ts';
export { type BuildWeeklyReportsDeps, buildWeeklyReports } from './jobs/build-weekly-reports.ts';
export { startWorker, type WorkerDeps } from './start-worker.ts';
