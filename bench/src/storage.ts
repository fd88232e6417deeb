import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import {
  type Database,
  dropMonth,
  migrateToLatest,
  openDatabase,
  packEvents,
  recordChunks,
  toNewChunk,
} from '@locked-in/store';
import { sql } from 'kysely';
import { makeFolder, startPostgres } from './services.ts';
import { fillChunks } from './storage/fill-chunks.ts';
import { EVENTS_PER_CHUNK, toJournalChunk } from './storage/real-journal.ts';
import { median, percentile } from './summary.ts';

const RESTING_CHUNKS = 24_000;
const AT_ONCE = 100;
const MONTH = '2026-09';
const CHUNKS_A_MONTH = 240; // twenty sessions of an hour
const ERASED_CHUNKS = [240, 2_400, 24_000];

const { values } = parseArgs({ options: { people: { type: 'string', default: '10000' } } });
const people = Number(values.people);
const folder = await makeFolder();
const postgres = await startPostgres(folder.path);
const db = openDatabase(postgres.url, { maxConnections: 4 });
try {
  await migrateToLatest(db);
  const rest = await measureRest(db);
  console.error(`at rest: ${JSON.stringify(rest)}`);
  const retention = await measureRetention(db);
  console.error(`retention: ${JSON.stringify(retention)}`);
  console.log(JSON.stringify({ ...rest, ...retention, ...(await measureErasure(db)) }));
} finally {
  await db.destroy();
  await postgres.stop();
  await folder.remove();
}

/** Sessions of an hour, recorded by the product from chunks as a journal seals them, against their bare gzip. */
async function measureRest(to: Database) {
  const startMs = Date.now() - 3 * 60 * 60 * 1000;
  let packedBytes = 0;
  for (let from = 0; from < RESTING_CHUNKS; from += AT_ONCE) {
    const chunks = Array.from({ length: AT_ONCE }, (_, index) => toChunk(from + index, startMs));
    packedBytes += chunks.reduce((sum, { body }) => sum + body.byteLength, 0);
    await recordChunks(to, chunks);
  }
  const events = RESTING_CHUNKS * EVENTS_PER_CHUNK;
  const bytesPerEvent = (await sizeOf(to)) / events;
  const ceilingBytesPerEvent = packedBytes / events;
  return {
    eventsAtRest: events,
    bytesPerEvent: round(bytesPerEvent),
    ceilingBytesPerEvent: round(ceilingBytesPerEvent),
    ratio: round(ceilingBytesPerEvent / bytesPerEvent),
  };
}

/** One of twelve of a session; ten thousand sessions in turn, as when many people work at once. */
function toChunk(index: number, startMs: number) {
  const sessionId = toId('session', index % (RESTING_CHUNKS / 12));
  const place = Math.floor(index / (RESTING_CHUNKS / 12));
  const events = toJournalChunk(index, startMs + place * 5 * 60_000);
  const ids = { userId: toId('user', index % 500), deviceId: toId('device', index % 500), sessionId };
  const head = { ...ids, firstSeq: place * EVENTS_PER_CHUNK, count: events.length, receivedAtMs: Date.now() };
  return toNewChunk(head, events);
}

function toId(of: string, index: number): string {
  const digits = index.toString(16).padStart(12, '0');
  return `${of.length.toString(16).padStart(8, '0')}-0000-4000-8000-${digits}`;
}

async function sizeOf(of: Database): Promise<number> {
  const { rows } = await sql<{ bytes: string }>`
    select sum(pg_total_relation_size(inhrelid))::text as bytes from pg_inherits
    where inhparent = 'event_chunk'::regclass
  `.execute(of);
  return Number(rows[0]?.bytes);
}

/** A month of everybody goes while chunks of another month come in. */
async function measureRetention(of: Database) {
  const body = packEvents(toJournalChunk(1, Date.UTC(2026, 8, 1)));
  const chunks = people * CHUNKS_A_MONTH;
  await fillChunks(of, { chunks, people, month: MONTH, count: EVENTS_PER_CHUNK, body });
  await sql`checkpoint`.execute(of); // a month that is over has long been written
  const ingest = ingestUntilStopped(of);
  await ingest.whileCalm();
  const startedAt = performance.now();
  await dropMonth(of, MONTH);
  const retentionMs = performance.now() - startedAt;
  const { calmMs, droppingMs } = await ingest.stop();
  return {
    people,
    chunksDropped: chunks,
    retentionMs: Math.round(retentionMs),
    insertP99Ms: round(percentile(calmMs, 0.99)),
    insertMaxWhileDroppingMs: round(Math.max(...droppingMs)),
  };
}

/** One batch of a hundred chunks after the other. */
function ingestUntilStopped(to: Database) {
  const calmMs: number[] = [];
  const droppingMs: number[] = [];
  const [calm, isDropping] = [Promise.withResolvers<void>(), { now: false, end: false }];
  const running = (async () => {
    for (let batch = 0; !isDropping.end; batch++) {
      const chunks = Array.from({ length: AT_ONCE }, (_, at) =>
        toChunk(1_000_000 + batch * AT_ONCE + at, Date.now()),
      );
      const startedAt = performance.now();
      const intoDropping = isDropping.now;
      await recordChunks(to, chunks);
      (intoDropping || isDropping.now ? droppingMs : calmMs).push(performance.now() - startedAt);
      if (calmMs.length === 200) {
        isDropping.now = true;
        calm.resolve();
      }
    }
  })();
  return {
    whileCalm: () => calm.promise,
    stop: async () => {
      isDropping.end = true;
      await running;
      return { calmMs, droppingMs };
    },
  };
}

/** What one person's erasure takes beside everybody else's chunks, for people with ten and a hundred times as many. */
async function measureErasure(of: Database) {
  const body = packEvents(toJournalChunk(2, Date.UTC(2026, 9, 1)));
  await fillChunks(of, { chunks: 500_000, people: 2_000, month: '2026-10', count: EVENTS_PER_CHUNK, body });
  const erasedMs: Record<number, number> = {};
  for (const chunks of ERASED_CHUNKS) {
    const times = [];
    for (let run = 0; run < 5; run++) times.push(await eraseOne(of, chunks, body));
    erasedMs[chunks] = round(median(times));
  }
  return { erasedMs };
}

async function eraseOne(of: Database, chunks: number, body: Buffer): Promise<number> {
  const userId = randomUUID();
  await sql`
    insert into event_chunk (user_id, session_id, device_id, first_seq, count, started_on, received_at, body)
    select ${userId}::uuid, md5(${userId}::text || n / 12)::uuid, ${userId}::uuid, n % 12, 1, '2026-10-02', now(), ${body}::bytea
    from generate_series(1, ${chunks}::int) as n
  `.execute(of);
  const startedAt = performance.now();
  await of.deleteFrom('event_chunk').where('user_id', '=', userId).execute();
  return performance.now() - startedAt;
}

function round(value: number): number {
  return Number(value.toFixed(2));
}
