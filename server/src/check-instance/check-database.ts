import {
  type Database,
  readDatabaseClock,
  readDatabaseState,
  requireLatestSchema,
  SchemaNewerError,
  SchemaOlderError,
} from '@locked-in/store';
import type { Finding } from './finding.ts';

const OLDEST = 15;
const MOST_OFF_MS = 2_000;
const MOST_LETTERS = 0;
const CLOCK_ASKS = 5;

/** Version, schema, durability, room for connections, clock, what waits and what was put aside. */
export async function checkDatabase(db: Database): Promise<readonly Finding[]> {
  const state = await readDatabaseState(db);
  const offMs = await readDifferenceMs(db);
  const isDurable =
    state.fsync === 'on' && state.synchronousCommit !== 'off' && state.fullPageWrites === 'on';
  const schema = await requireLatestSchema(db).catch(toSchemaWords);
  return [
    when(state.major >= OLDEST, {
      what: 'database version',
      found: `PostgreSQL ${state.version}`,
      wayOut: `PostgreSQL ${OLDEST} or newer is needed`,
    }),
    { what: 'database schema', found: 'of this version', ...schema },
    when(isDurable, {
      what: 'database durability',
      found: `fsync ${state.fsync}, synchronous_commit ${state.synchronousCommit}, full_page_writes ${state.fullPageWrites}`,
      wayOut: 'switch all three on, or a power cut loses what was acknowledged',
    }),
    when(state.connections < state.maxConnections * 0.9, {
      what: 'database connections',
      found: `${state.connections} of ${state.maxConnections}`,
      wayOut: 'raise max_connections, or lower DATABASE_CONNECTIONS of servers and workers',
    }),
    when(offMs <= MOST_OFF_MS, {
      what: 'clocks',
      found: `the database's differs by ${offMs} ms`,
      wayOut: 'let both machines take their time from the same source (NTP)',
    }),
    when(state.deadLetters <= MOST_LETTERS, {
      what: 'dead letters of the inbox',
      found: `${state.deadLetters}`,
      wayOut: 'npx pnpm dead ls',
    }),
    when(state.conflicts === 0, {
      what: 'conflicts',
      found: `${state.conflicts} chunks came with other events under a known identity`,
      wayOut: "look at the table chunk_conflict: a device's token may be used by something else",
    }),
    { what: 'database size', found: `${Math.round(state.bytes / 2 ** 20)} MB` },
  ];
}

function toSchemaWords(error: unknown): Omit<Finding, 'what'> {
  if (error instanceof SchemaNewerError)
    return {
      found: error.message,
      wayOut: 'update this installation, or restore a backup of its own version',
    };
  if (error instanceof SchemaOlderError)
    return {
      found: 'of an older version, or of none',
      wayOut: 'start a server of this version, which brings it up',
    };
  throw error;
}

/** Of the answer that came soonest: the others say more of the way than of the clocks. */
async function readDifferenceMs(db: Database): Promise<number> {
  let best = { tookMs: Number.POSITIVE_INFINITY, offMs: 0 };
  for (let ask = 0; ask < CLOCK_ASKS; ask++) {
    const askedAtMs = Date.now();
    const clockMs = await readDatabaseClock(db);
    const tookMs = Date.now() - askedAtMs;
    if (tookMs < best.tookMs) best = { tookMs, offMs: Math.abs(clockMs - askedAtMs - tookMs / 2) };
  }
  return Math.round(best.offMs);
}

function when(isFine: boolean, { wayOut, ...finding }: Required<Finding>): Finding {
  return isFine ? finding : { ...finding, wayOut };
}
