import { openDatabase } from '@locked-in/store';
import { buildWeeklyReports } from '@locked-in/worker';
import { pino } from 'pino';

/** One process that builds what is due when it is told to, and says how much it built and what it weighs. */
export type Told = { readonly forMs: number };
export type Built = { readonly built: number; readonly ms: number; readonly rssMb: number };

const db = openDatabase(process.env.DATABASE_URL ?? '', { maxConnections: 5 });
const deps = { db, announce: async () => {}, logger: pino({ level: 'warn' }) };

process.on('message', (told: Told) => void build(told));
process.on('disconnect', () => void db.destroy());

async function build({ forMs }: Told): Promise<void> {
  const startedAt = performance.now();
  const built = await buildWeeklyReports(deps, AbortSignal.timeout(forMs));
  const ms = performance.now() - startedAt;
  const rssMb = Math.round(process.memoryUsage().rss / 1_048_576);
  process.send?.({ built, ms, rssMb } satisfies Built);
}
