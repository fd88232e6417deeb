import { type Needs, toNeeds, type World } from './to-needs.ts';

export type Break = {
  readonly what: string;
  /** How many people fill one of it. */
  readonly people: number;
  /** What is done about it. */
  readonly answer: string;
};

/** What a single one of everything can carry, soonest full first. */
export function toBreaks(world: World): readonly Break[] {
  const { limits } = world;
  const one = toNeeds(1, world);
  const full = (need: number, capacity: number) => Math.floor((capacity * limits.fill) / need);
  const breaks: readonly Break[] = [
    {
      what: 'one worker process',
      people: full(one.workerCores, limits.coresOfOneWorker),
      answer: 'more workers: --scale worker=N, replicas',
    },
    {
      what: 'one server process, by chunks',
      people: full(one.serverCores, limits.coresOfOneServer),
      answer: 'more servers behind the gateway',
    },
    {
      what: 'one server process, by open streams',
      people: full(one.streams, limits.streamsOfOneServer),
      answer: 'more servers behind the gateway',
    },
    {
      what: 'one database, by processor',
      people: full(one.databaseCores, limits.coresOfOneDatabase),
      answer: 'distribute by user_id',
    },
    {
      what: 'one database, by disk (31 days raw, one year kept)',
      people: full(one.rawBytes + one.keptBytesPerYear, limits.bytesOfOneDatabase),
      answer: 'distribute by user_id',
    },
    {
      what: 'one queue',
      people: full(one.chunksPerSecond, limits.chunksPerSecondOfOneQueue),
      answer: 'several queues behind a consistent-hash exchange by user',
    },
  ];
  return breaks.toSorted((a, b) => a.people - b.people);
}

export type Parts = {
  readonly servers: number;
  readonly workers: number;
  readonly queues: number;
  readonly databases: number;
};

/** How many of each so many people need, one server and one worker more than that so that any may fail. */
export function toParts(needs: Needs, { limits }: World): Parts {
  const count = (need: number, capacity: number) => Math.max(1, Math.ceil(need / (capacity * limits.fill)));
  const byChunks = count(needs.serverCores, limits.coresOfOneServer);
  const byStreams = count(needs.streams, limits.streamsOfOneServer);
  const byProcessor = count(needs.databaseCores, limits.coresOfOneDatabase);
  const byDisk = count(needs.rawBytes + needs.keptBytesPerYear, limits.bytesOfOneDatabase);
  return {
    servers: Math.max(byChunks, byStreams) + 1,
    workers: count(needs.workerCores, limits.coresOfOneWorker) + 1,
    queues: count(needs.chunksPerSecond, limits.chunksPerSecondOfOneQueue),
    databases: Math.max(byProcessor, byDisk),
  };
}
