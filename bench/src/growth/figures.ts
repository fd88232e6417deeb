/** What people do, on a day they use it. */
export type Habits = {
  readonly sessionsPerDay: number;
  readonly minutesPerSession: number;
  readonly eventsPerMinute: number;
  /** The journal seals a chunk this often, and one more at each end and log. */
  readonly minutesPerChunk: number;
  /** Share of a day's sessions that fall into its busiest hour, everywhere taken together. */
  readonly busiestHourShare: number;
  /** Pages and popups that listen at the busiest moment, per person. */
  readonly streamsPerPerson: number;
};

export const HABITS: Habits = {
  sessionsPerDay: 3,
  minutesPerSession: 60,
  eventsPerMinute: 2,
  minutesPerChunk: 5,
  busiestHourShare: 0.15,
  streamsPerPerson: 0.25,
};

/** What one thing costs: processor time in milliseconds of one core, disk in bytes. */
export type Costs = {
  readonly chunkMs: { readonly gateway: number; readonly server: number; readonly broker: number };
  readonly storedChunkMs: { readonly worker: number; readonly database: number };
  /** One session analysed, and its share of the week's report. */
  readonly sessionMs: { readonly worker: number; readonly database: number };
  readonly chunkBytes: number;
  readonly eventBytes: number;
  readonly sessionBytes: number;
  readonly reportBytes: number;
  readonly streamBytes: number;
};

/**
 * `npx pnpm bench:sizing --people 10` on two shared, busy cores: 2 520 chunks of 10 events at 90 a second through the deployed
 * gateway (little batching: dear, not cheap), then the ends and logs of 210 sessions of 122 events, a week's of each person,
 * 5 a second; without what the parts use when nothing happens. Bytes with indexes, after a vacuum. A stream: what `bench:live`
 * measured.
 */
export const MEASURED: Costs = {
  chunkMs: { gateway: 0.82, server: 1.44, broker: 1.29 },
  storedChunkMs: { worker: 0.94, database: 0.58 },
  sessionMs: { worker: 47, database: 31 },
  chunkBytes: 207,
  eventBytes: 52,
  sessionBytes: 11_500,
  reportBytes: 22_000,
  streamBytes: 16_000,
};

/** What one of each can do before it is full, filled to so much. */
export type Limits = {
  readonly coresOfOneServer: number;
  readonly coresOfOneWorker: number;
  readonly coresOfOneDatabase: number;
  readonly bytesOfOneDatabase: number;
  readonly chunksPerSecondOfOneQueue: number;
  readonly streamsOfOneServer: number;
  readonly bytesPerSecondOfOneGateway: number;
  /** Nothing is planned fuller than this. */
  readonly fill: number;
};

/** A Node process has one core; a database the size that can be rented anywhere; a queue what one took here (7 800/s); streams as many as a server takes (LIVE_STREAMS). */
export const LIMITS: Limits = {
  coresOfOneServer: 1,
  coresOfOneWorker: 1,
  coresOfOneDatabase: 32,
  bytesOfOneDatabase: 4e12,
  chunksPerSecondOfOneQueue: 7_800,
  streamsOfOneServer: 20_000,
  bytesPerSecondOfOneGateway: 100e6,
  fill: 0.6,
};
