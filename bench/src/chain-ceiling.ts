import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import { setImmediate as nextTick } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { LIMITS, parseChunkBody } from '@locked-in/contracts';
import { type ConsumeMessage, connect } from 'amqplib';
import pg from 'pg';

/**
 * The same chain with nothing on it but what cannot be left out. No token, no log, no security headers, no retries, no
 * announcement; one statement stores and folds a batch.
 *
 *     cluster-server     HTTP → gunzip → JSON → check every event → publish the gzip, confirmed → 202
 *     cluster-worker     consume → insert chunks and fold sessions, committed → ack
 *     standalone         HTTP → gunzip → JSON → check every event → insert chunks and fold sessions, committed → 202
 */
const QUEUE = 'ceiling';
const BATCH = 100;

/** Whoever sends is believed to be this one. */
const SENDER = { userId: randomUUID(), deviceId: randomUUID() };

type Chunk = {
  readonly userId: string;
  readonly deviceId: string;
  readonly receivedAtMs: number;
  readonly sessionId: string;
  readonly firstSeq: number;
  readonly count: number;
  readonly body: Buffer;
};
type Keep = (chunk: Chunk) => Promise<unknown>;

const { DATABASE_URL = '', AMQP_URL = '', PORT = '0' } = process.env;
const parts: Readonly<Record<string, () => Promise<unknown>>> = {
  'cluster-server': async () => listen(await openPublish()),
  'cluster-worker': consume,
  standalone: async () => listen(gather(openInsert())),
};
await parts[process.argv[2] ?? '']?.();
process.once('SIGTERM', () => process.exit(0)); // a profile is written by a process that ends itself
process.stdout.write('ready\n');

function listen(keep: Keep): void {
  const server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      keep(toChunk(request, pieces)).then(
        () => response.writeHead(202).end(),
        () => response.writeHead(503, { 'retry-after': '1' }).end(),
      );
    });
  });
  server.listen(Number(PORT), '127.0.0.1');
}

function toChunk({ url = '' }: IncomingMessage, pieces: readonly Buffer[]): Chunk {
  const [, , , sessionId = '', , firstSeq = ''] = url.split('/');
  const body = pieces.length === 1 && pieces[0] ? pieces[0] : Buffer.concat(pieces);
  const json = gunzipSync(body, { maxOutputLength: LIMITS.chunkBytes }).toString();
  const parsed = parseChunkBody(JSON.parse(json));
  if (!parsed.success) throw parsed.error;
  const { length: count } = parsed.data.events;
  return { ...SENDER, sessionId, firstSeq: Number(firstSeq), count, receivedAtMs: Date.now(), body };
}

async function openPublish(): Promise<Keep> {
  const connection = await connect(AMQP_URL, { noDelay: true });
  const channel = await connection.createConfirmChannel();
  await channel.assertQueue(QUEUE, { durable: true, arguments: { 'x-queue-type': 'quorum' } });
  return ({ body, ...headers }) =>
    new Promise((resolve, reject) => {
      channel.sendToQueue(QUEUE, body, { persistent: true, headers }, (error, ok) =>
        error ? reject(error) : resolve(ok),
      );
    });
}

async function consume(): Promise<void> {
  const insert = openInsert();
  const connection = await connect(AMQP_URL, { noDelay: true });
  const channel = await connection.createChannel();
  await channel.assertQueue(QUEUE, { durable: true, arguments: { 'x-queue-type': 'quorum' } });
  await channel.prefetch(2 * BATCH);
  let waiting: ConsumeMessage[] = [];
  let isBusy = false;
  await channel.consume(QUEUE, async (message) => {
    if (message) waiting.push(message);
    if (isBusy) return;
    isBusy = true;
    await nextTick();
    while (waiting.length > 0) {
      const batch = waiting.slice(0, BATCH);
      waiting = waiting.slice(BATCH);
      await insert(batch.map(toDelivered));
      const last = batch.at(-1);
      if (last) channel.ack(last, true);
    }
    isBusy = false;
  });
}

function toDelivered({ content, properties }: ConsumeMessage): Chunk {
  const { userId, deviceId, sessionId, firstSeq, count, receivedAtMs } = properties.headers ?? {};
  return { userId, deviceId, sessionId, firstSeq, count, receivedAtMs, body: content };
}

const INSERT = `
  with stored as (
    insert into ceiling_chunk (user_id, session_id, device_id, first_seq, count, received_at, body)
    select user_id, session_id, device_id, first_seq, count, to_timestamp(received_at_ms / 1000.0),
           substring($7::bytea from body_start for body_bytes)
    from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::int[], $5::int[], $6::bigint[], $8::int[], $9::int[])
      as chunk (user_id, session_id, device_id, first_seq, count, received_at_ms, body_start, body_bytes)
    on conflict do nothing
    returning user_id, session_id, first_seq, count
  )
  insert into ceiling_session as session (user_id, session_id, received, last_seq)
  select user_id, session_id, sum(count), max(first_seq + count - 1)
  from stored group by user_id, session_id order by user_id, session_id
  on conflict (user_id, session_id) do update
  set received = session.received + excluded.received, last_seq = greatest(session.last_seq, excluded.last_seq)`;

function openInsert(): (chunks: readonly Chunk[]) => Promise<unknown> {
  const pool = new pg.Pool({ connectionString: DATABASE_URL, max: 1 });
  return (chunks) => {
    const starts: number[] = [];
    for (let start = 1; starts.length < chunks.length; start += chunks[starts.length - 1]?.body.length ?? 0)
      starts.push(start);
    return pool.query({
      name: 'insert',
      text: INSERT,
      values: [
        chunks.map(({ userId }) => userId),
        chunks.map(({ sessionId }) => sessionId),
        chunks.map(({ deviceId }) => deviceId),
        chunks.map(({ firstSeq }) => firstSeq),
        chunks.map(({ count }) => count),
        chunks.map(({ receivedAtMs }) => receivedAtMs),
        Buffer.concat(chunks.map(({ body }) => body)),
        starts,
        chunks.map(({ body }) => body.length),
      ],
    });
  };
}

/** Chunks that come while one insert is under way share the next. */
function gather(insert: (chunks: readonly Chunk[]) => Promise<unknown>): Keep {
  let waiting: Chunk[] = [];
  let next: Promise<unknown> | undefined;
  let current: Promise<unknown> = nextTick();
  return (chunk) => {
    waiting.push(chunk);
    next ??= current.then(() => {
      const chunks = waiting;
      [waiting, next] = [[], undefined];
      current = insert(chunks);
      return current;
    });
    return next;
  };
}
