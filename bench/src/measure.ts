import pg from 'pg';
import type { Ceiling } from './ceiling.ts';
import { microsEach, readCpuTime } from './cpu-time.ts';
import { eventsIn, type LoadSession, makeLoad } from './make-load.ts';
import type { Options } from './options.ts';
import type { Started } from './product.ts';
import { type Sent, sendLoad } from './send-load.ts';
import type { Run } from './summary.ts';
import { waitUntilFolded } from './wait-until-folded.ts';

type Size = Pick<Options, 'chunks' | 'eventsPerChunk' | 'browsers'>;

/** From the first PUT until the last event is committed and folded. */
export async function measureProduct({ target, databaseUrl }: Started, size: Size): Promise<Run> {
  const db = new pg.Client({ connectionString: databaseUrl });
  await db.connect();
  try {
    return await measure(target, size, (sessions) => waitUntilFolded(db, sessions, size.eventsPerChunk));
  } finally {
    await db.end();
  }
}

/** From the first PUT until the last chunk's row is committed. */
export async function measureCeiling(ceiling: Ceiling, size: Size): Promise<Run> {
  await ceiling.clear();
  return measure(ceiling.target, size, () => ceiling.waitUntilStored(size.chunks));
}

async function measure(
  target: Started['target'],
  size: Size,
  waitUntilStored: (sessions: readonly LoadSession[]) => Promise<void>,
): Promise<Run> {
  const sessions = makeLoad(size.chunks, size.eventsPerChunk);
  const cpu = await readCpuTime();
  const startedAt = performance.now();
  const [sent] = await Promise.all([sendLoad(sessions, { target, ...size }), waitUntilStored(sessions)]);
  const seconds = (performance.now() - startedAt) / 1_000;
  const cpuMicros = microsEach(cpu, await readCpuTime(), size.chunks);
  return toRun(sent, { cpuMicros, eventsPerSecond: eventsIn(sessions, size.eventsPerChunk) / seconds });
}

function toRun({ acceptedMs, refused }: Sent, figures: Pick<Run, 'eventsPerSecond' | 'cpuMicros'>): Run {
  return { acceptedMs, refused, ...figures };
}
