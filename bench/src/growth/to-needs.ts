import type { Costs, Habits, Limits } from './figures.ts';

export type World = { readonly habits: Habits; readonly costs: Costs; readonly limits: Limits };

export type Needs = {
  readonly people: number;
  /** In the busiest hour. */
  readonly chunksPerSecond: number;
  readonly sessionsPerSecond: number;
  readonly gatewayCores: number;
  readonly serverCores: number;
  readonly brokerCores: number;
  readonly workerCores: number;
  readonly databaseCores: number;
  readonly streams: number;
  /** Raw events of 31 days; what is made of them stays: of a year. */
  readonly rawBytes: number;
  readonly keptBytesPerYear: number;
};

const SECONDS_PER_HOUR = 3_600;
const RETENTION_DAYS = 31;

/** What so many people need at their busiest, all of them taking part every day. Proportional to people by construction. */
export function toNeeds(people: number, { habits, costs }: World): Needs {
  const sessionsPerSecond = (people * habits.sessionsPerDay * habits.busiestHourShare) / SECONDS_PER_HOUR;
  const chunksPerSecond = sessionsPerSecond * chunksPerSession(habits);
  const cores = (chunkMs: number, sessionMs = 0) =>
    (chunksPerSecond * chunkMs + sessionsPerSecond * sessionMs) / 1_000;
  return {
    people,
    chunksPerSecond,
    sessionsPerSecond,
    gatewayCores: cores(costs.chunkMs.gateway),
    serverCores: cores(costs.chunkMs.server),
    brokerCores: cores(costs.chunkMs.broker),
    workerCores: cores(costs.storedChunkMs.worker, costs.sessionMs.worker),
    databaseCores: cores(costs.storedChunkMs.database, costs.sessionMs.database),
    streams: people * habits.streamsPerPerson,
    rawBytes: people * RETENTION_DAYS * habits.sessionsPerDay * rawBytesPerSession(habits, costs),
    keptBytesPerYear: people * (365 * habits.sessionsPerDay * costs.sessionBytes + 52 * costs.reportBytes),
  };
}

/** One every few minutes, one at the end, one for the log. */
export function chunksPerSession({ minutesPerSession, minutesPerChunk }: Habits): number {
  return minutesPerSession / minutesPerChunk + 2;
}

function rawBytesPerSession(habits: Habits, costs: Costs): number {
  const events = habits.minutesPerSession * habits.eventsPerMinute;
  return chunksPerSession(habits) * costs.chunkBytes + events * costs.eventBytes;
}
