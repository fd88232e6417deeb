import { createServer, type IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { setImmediate as nextTick } from 'node:timers/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { type ConsumeMessage, connect } from 'amqplib';
import pg from 'pg';

/**
 * The same chain with nothing on it but what cannot be left out: no token, no validation, no fold, no log.
 *
 *     cluster-server     HTTP → gunzip → publish, confirmed → 202
 *     cluster-worker     consume → one multi-row insert → ack
 *     standalone         HTTP → gunzip → one multi-row insert → 202
 */
const QUEUE = 'ceiling';
const BATCH = 100;
const inflate = promisify(gunzip);

const { DATABASE_URL = '', AMQP_URL = '', PORT = '0' } = process.env;
const parts: Readonly<Record<string, () => Promise<unknown>>> = {
  'cluster-server': async () => listen(await openPublish()),
  'cluster-worker': consume,
  standalone: async () => listen(gather(openInsert())),
};
await parts[process.argv[2] ?? '']?.();
process.stdout.write('ready\n');

function listen(keep: (body: Buffer) => Promise<unknown>): void {
  const server = createServer((request, response) => {
    take(request, keep).then(
      () => response.writeHead(202).end(),
      () => response.writeHead(503, { 'retry-after': '1' }).end(),
    );
  });
  server.listen(Number(PORT), '127.0.0.1');
}

async function take(request: IncomingMessage, keep: (body: Buffer) => Promise<unknown>): Promise<void> {
  await keep(await inflate(await buffer(request)));
}

async function openPublish(): Promise<(body: Buffer) => Promise<unknown>> {
  const connection = await connect(AMQP_URL, { noDelay: true });
  const channel = await connection.createConfirmChannel();
  await channel.assertQueue(QUEUE, { durable: true, arguments: { 'x-queue-type': 'quorum' } });
  return (body) =>
    new Promise((resolve, reject) => {
      channel.sendToQueue(QUEUE, body, { persistent: true }, (error, ok) =>
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
      await insert(batch.map(({ content }) => content));
      const last = batch.at(-1);
      if (last) channel.ack(last, true);
    }
    isBusy = false;
  });
}

function openInsert(): (bodies: readonly Buffer[]) => Promise<unknown> {
  const pool = new pg.Pool({ connectionString: DATABASE_URL, max: 1 });
  return (bodies) => {
    const values = bodies.map((_, index) => `($${index + 1})`).join();
    return pool.query(`insert into ceiling_chunk (body) values ${values}`, [...bodies]);
  };
}

/** Bodies that come while one insert is under way share the next. */
function gather(insert: (bodies: readonly Buffer[]) => Promise<unknown>): (body: Buffer) => Promise<unknown> {
  let waiting: Buffer[] = [];
  let next: Promise<unknown> | undefined;
  let current: Promise<unknown> = nextTick();
  return (body) => {
    waiting.push(body);
    next ??= current.then(() => {
      const bodies = waiting;
      [waiting, next] = [[], undefined];
      current = insert(bodies);
      return current;
    });
    return next;
  };
}
