import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import pg from 'pg';
import type { Database } from './database.ts';

export type ListenOptions = {
  readonly channels: readonly string[];
  readonly onNotification: (channel: string, payload: string) => void;
  /** Called whenever listening begins (again): what was notified before then is not told. */
  readonly onListening: () => void;
};

/** Each payload at most 8 000 bytes. Delivered to whoever listens on this database at the time. */
export async function notify(db: Database, channel: string, payloads: readonly string[]): Promise<void> {
  await sql`select pg_notify(${channel}, payload) from unnest(${[...payloads]}::text[]) as payload`.execute(
    db,
  );
}

/** Listens on a connection of its own, which comes back after every loss, until stopped. */
export function listenTo(url: string, options: ListenOptions): { readonly stop: () => Promise<void> } {
  const stopping = new AbortController();
  const running = keepListening(url, options, stopping.signal);
  return {
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
}

async function keepListening(url: string, options: ListenOptions, stopping: AbortSignal): Promise<void> {
  while (!stopping.aborted) {
    await listenOnce(url, options, stopping).catch(() => {}); // the database is away: tried again
    await sleep(1_000, undefined, { signal: stopping }).catch(() => {}); // the only rejection is the abort
  }
}

/** Until the connection is lost. */
async function listenOnce(url: string, options: ListenOptions, stopping: AbortSignal): Promise<void> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'locked-in listen',
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
  });
  const { promise: lost, resolve: end } = Promise.withResolvers<void>();
  client.on('error', () => end());
  client.on('end', () => end());
  client.on('notification', ({ channel, payload }) => options.onNotification(channel, payload ?? ''));
  stopping.addEventListener('abort', () => end(), { once: true });
  try {
    await client.connect();
    for (const channel of options.channels) await client.query(`listen ${client.escapeIdentifier(channel)}`);
    options.onListening();
    await lost;
  } finally {
    await client.end();
  }
}
