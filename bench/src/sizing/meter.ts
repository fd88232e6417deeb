import pg from 'pg';
import { type CpuTime, readCpuTime } from '../cpu-time.ts';

/** Processor milliseconds by part. */
export type Spent = {
  readonly parts: Readonly<Record<string, number>>;
  readonly seconds: number;
  /** Without what the parts use in as many quiet seconds. */
  readonly less: (quiet: Spent) => Spent;
  readonly each: (count: number) => Spent;
  readonly without: (other: Spent, times: number) => Spent;
  readonly aSecond: () => Readonly<Record<string, number>>;
};

/** What this drive's processes use, between one look and the next. It holds the connection that PostgreSQL is found by. */
export async function openMeter(databaseUrl: string) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  const look = async () => ({ cpu: await readCpuTime(rows[0]?.pid ?? 0), atMs: performance.now() });
  let last = await look();
  return {
    sinceLast: async (): Promise<Spent> => {
      const [before, now] = [last, await look()];
      last = now;
      return toSpent(toMs(before.cpu, now.cpu), (now.atMs - before.atMs) / 1_000);
    },
    close: () => client.end(),
  };
}

function toMs(before: CpuTime, now: CpuTime): Readonly<Record<string, number>> {
  const { load: _, ...parts } = now;
  return map(parts, (seconds, part) => (seconds - (before[part] ?? 0)) * 1_000);
}

function toSpent(parts: Readonly<Record<string, number>>, seconds: number): Spent {
  return {
    parts: map(parts, round),
    seconds,
    less: (quiet) => toSpent(minus(parts, quiet.parts, seconds / quiet.seconds), seconds),
    each: (count) =>
      toSpent(
        map(parts, (ms) => ms / count),
        seconds,
      ),
    without: (other, times) => toSpent(minus(parts, other.parts, times), seconds),
    aSecond: () => map(parts, (ms) => round(ms / seconds)),
  };
}

function minus(
  from: Readonly<Record<string, number>>,
  other: Readonly<Record<string, number>>,
  times: number,
) {
  return map(from, (ms, part) => Math.max(0, ms - (other[part] ?? 0) * times));
}

function map(parts: Readonly<Record<string, number>>, to: (ms: number, part: string) => number) {
  return Object.fromEntries(Object.entries(parts).map(([part, ms]) => [part, to(ms, part)]));
}

function round(ms: number): number {
  return Math.round(ms * 1_000) / 1_000;
}
