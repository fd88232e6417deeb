import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { AS_A_SERVER, AS_A_WORKER, freePort, startProcess } from './processes.ts';
import type { Started } from './product.ts';

const SCRIPT = 'bench/src/chain-ceiling.ts';
const POLL_MS = 20;
const AS_PARTS: Readonly<Record<string, typeof AS_A_SERVER>> = {
  'cluster-server': AS_A_SERVER,
  'cluster-worker': AS_A_WORKER,
};

const TABLES = [
  `create table ceiling_chunk (
    user_id uuid, session_id uuid, device_id uuid, first_seq integer, count integer, received_at timestamptz,
    body bytea, primary key (user_id, session_id, device_id, first_seq)
  )`,
  'alter table ceiling_chunk alter column body set storage external',
  `create table ceiling_session (
    user_id uuid, session_id uuid, received integer, last_seq integer, primary key (user_id, session_id)
  )`,
];

export type Ceiling = Started & {
  /** Forgets what is stored. */
  readonly clear: () => Promise<void>;
  readonly waitUntilStored: (chunks: number) => Promise<void>;
};

/** The bare chain of `chain-ceiling.ts`, in as many processes as the product uses. */
export async function startCeiling(urls: {
  readonly database: string;
  readonly amqp?: string | undefined;
}): Promise<Ceiling> {
  const db = new pg.Client({ connectionString: urls.database });
  await db.connect();
  for (const statement of TABLES) await db.query(statement);
  const port = await freePort();
  const env = { DATABASE_URL: urls.database, AMQP_URL: urls.amqp ?? '', PORT: `${port}` };
  const parts = urls.amqp === undefined ? ['standalone'] : ['cluster-server', 'cluster-worker'];
  const processes = parts.map((part) => startProcess([SCRIPT, part], { ...env, ...AS_PARTS[part] }));
  await Promise.all(processes.map(({ waitForLine }) => waitForLine(/ready/)));
  return {
    target: { url: `http://127.0.0.1:${port}`, token: '' },
    databaseUrl: urls.database,
    pids: Object.fromEntries(parts.map((part, index) => [part, processes[index]?.pid ?? 0])),
    clear: async () => void (await db.query('truncate ceiling_chunk, ceiling_session')),
    waitUntilStored: (chunks) => waitUntilStored(db, chunks),
    stop: async () => {
      await Promise.all(processes.map(({ stop }) => stop()));
      await db.end();
    },
  };
}

async function waitUntilStored(db: pg.Client, chunks: number): Promise<void> {
  for (;;) {
    const { rows } = await db.query<{ stored: boolean }>(
      'select count(*) >= $1::int as stored from ceiling_chunk',
      [chunks],
    );
    if (rows[0]?.stored) return;
    await sleep(POLL_MS);
  }
}
