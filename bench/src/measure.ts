import pg from 'pg';
import type { Ceiling } from './ceiling.ts';
import { microsEach, readCpuTime } from './cpu-time.ts';
import { eventsIn, type LoadSession, makeLoad } from './make-load.ts';
import type { Options } from './options.ts';
import type { Started } from './product.ts';
import { type Sent, sendLoad } from './send-load.ts';
import type { Run } from './summary.ts';
import { expectSessions, waitUntilFolded } from './wait-until-folded.ts';

type Measured = Pick<Started, 'target' | 'databaseUrl'>;
type Size = Pick<Options, 'chunks' | 'eventsPerChunk' | 'browsers'>;

/** From the first PUT until the last event is committed and folded. */
export async function measureProduct(product: Measured, size: Size): Promise<Run> {
  const sessions = makeLoad(size.chunks, size.eventsPerChunk);
  return measure(product, { size, sessions }, async (db) => {
    await expectSessions(db, sessions);
    return () => waitUntilFolded(db, eventsIn(sessions, size.eventsPerChunk));
  });
}

/** From the first PUT until the last chunk's row is committed. */
export async function measureCeiling(ceiling: Ceiling, size: Size): Promise<Run> {
  await ceiling.clear();
  const sessions = makeLoad(size.chunks, size.eventsPerChunk);
  return measure(ceiling, { size, sessions }, async () => () => ceiling.waitUntilStored(size.chunks));
}

type Load = { readonly size: Size; readonly sessions: readonly LoadSession[] };

/** `prepare` is not measured; what it answers waits until everything is stored. */
async function measure(
  { target, databaseUrl }: Measured,
  { size, sessions }: Load,
  prepare: (db: pg.Client) => Promise<() => Promise<void>>,
): Promise<Run> {
  const db = new pg.Client({ connectionString: databaseUrl });
  await db.connect();
  try {
    const waitUntilStored = await prepare(db);
    const backend = await backendOf(db);
    const cpu = await readCpuTime(backend);
    const startedAt = performance.now();
    const [sent] = await Promise.all([sendLoad(sessions, { target, ...size }), waitUntilStored()]);
    const seconds = (performance.now() - startedAt) / 1_000;
    const cpuMicros = microsEach(cpu, await readCpuTime(backend), size.chunks);
    return toRun(sent, { cpuMicros, eventsPerSecond: eventsIn(sessions, size.eventsPerChunk) / seconds });
  } finally {
    await db.end();
  }
}

async function backendOf(db: pg.Client): Promise<number> {
  const { rows } = await db.query<{ pid: number }>('select pg_backend_pid() as pid');
  return rows[0]?.pid ?? 0;
}

function toRun({ acceptedMs, refused }: Sent, figures: Pick<Run, 'eventsPerSecond' | 'cpuMicros'>): Run {
  return { acceptedMs, refused, ...figures };
}
