import { randomUUID } from 'node:crypto';
import { createServer } from 'node:net';
import { openRabbitmq } from '@locked-in/broker';
import { KEPT_DAYS } from '@locked-in/contracts';
import { unpackEvents } from '@locked-in/store';
import { cloneTestDatabase } from '@locked-in/store/testing';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { openLink, until } from './testing/call-api.ts';
import { type Running, runProcess } from './testing/run-process.ts';

vi.setConfig({ testTimeout: 300_000 });

let database: Awaited<ReturnType<typeof cloneTestDatabase>>;
const amqpUrl = toOwnNames(process.env.LOCKED_IN_TEST_AMQP_URL ?? '');
beforeAll(async () => {
  database = await cloneTestDatabase();
});
afterAll(() => database.drop());

test('the cluster process answers when database and broker are there, and publishes what it accepts', async () => {
  const { url } = await start();
  const ready = await fetch(`${url}/readyz`);
  expect(await ready.json()).toMatchObject({ checks: { database: true, broker: true, migrations: true } });
  const { asDevice, deviceId } = await openLink(await askForLink(url));
  const broker = await openRabbitmq({ url: amqpUrl, name: 'test', keptDays: KEPT_DAYS.asShipped });
  onTestFinished(broker.close);
  const delivered = Promise.withResolvers<unknown>();
  await broker.consume({ batchSize: 1, isReady: async () => true }, async (deliveries) => {
    delivered.resolve(deliveries.map(({ head, body }) => ({ head, events: unpackEvents(body) })));
    return deliveries.map(() => ({ kind: 'done' }));
  });
  const sessionId = randomUUID();
  const events = [{ kind: 'browser-left', occurredAtMs: 5 }];
  const sent = await fetch(`${url}/v1/sessions/${sessionId}/chunks/0`, {
    method: 'PUT',
    headers: { ...asDevice, 'Content-Type': 'application/json' },
    body: JSON.stringify({ events }),
  });
  expect(sent.status).toBe(202);
  expect(await delivered.promise).toMatchObject([
    { head: { sessionId, deviceId, firstSeq: 0, count: 1 }, events },
  ]);
});

test('what a worker announces reaches an open page through any server', async () => {
  const [one, other] = [await start(), await start()];
  const { asPerson } = await openLink(await askForLink(one.url));
  const live = await fetch(`${other.url}/v1/live`, { headers: asPerson });

  const broker = await openRabbitmq({ url: amqpUrl, name: 'test', keptDays: KEPT_DAYS.asShipped });
  onTestFinished(broker.close);
  const { userId } = await database.db
    .selectFrom('app_user')
    .select('user_id as userId')
    .executeTakeFirstOrThrow();
  const announcing = setInterval(
    () => void broker.announce({ userId, event: { type: 'report-ready', week: '2026-W47' } }),
    200,
  );
  onTestFinished(() => clearInterval(announcing));
  expect(await readUntil(live, 'report-ready')).toContain('data: {"type":"report-ready","week":"2026-W47"}');
});

test('SIGTERM ends open streams and exits 0', async () => {
  const { url, process } = await start();
  const { asPerson } = await openLink(await askForLink(url));
  const live = (await fetch(`${url}/v1/live`, { headers: asPerson })).text();
  const { code } = await process.kill('SIGTERM');
  expect(code).toBe(0);
  expect(await live).toContain(': open');
});

test('behind a gateway a server that is told to stop goes on answering for a while, and says that it goes', async () => {
  const { url, process } = await start({ STOP_DELAY_SECONDS: '10' });
  const ended = process.kill('SIGTERM');
  const leaving = await until(
    () => fetch(`${url}/readyz`),
    ({ status }) => status === 503,
  );
  expect(await leaving.json()).toMatchObject({ checks: { database: true, broker: true, running: false } });
  const answer = await fetch(`${url}/v1/limits`);
  expect([answer.status, answer.headers.get('connection')]).toEqual([200, 'close']);
  expect((await ended).code).toBe(0);
});

test('a server whose database is away waits for it, says so, and still stops at once', async () => {
  const process = runMain({ DATABASE_URL: 'postgres://nobody:nothing@127.0.0.1:9/none' });
  await process.printed(/the database is away/);
  const { code } = await process.kill('SIGTERM');
  expect(code).toBe(0);
});

test('a broker that is away is 503 with the seconds to wait, and not ready', async () => {
  const { url } = await start({ AMQP_URL: 'amqp://127.0.0.1:9' });
  const ready = await fetch(`${url}/readyz`);
  expect(ready.status).toBe(503);
  expect(await ready.json()).toMatchObject({ checks: { database: true, broker: false } });
  const { asDevice } = await openLink(await askForLink(url));
  const sent = await fetch(`${url}/v1/sessions/${randomUUID()}/chunks/0`, {
    method: 'PUT',
    headers: { ...asDevice, 'Content-Type': 'application/json' },
    body: JSON.stringify({ events: [{ kind: 'browser-left', occurredAtMs: 5 }] }),
  });
  expect(sent.status).toBe(503);
  expect(Number(sent.headers.get('retry-after'))).toBeGreaterThan(0);
});

test('a taken port is one sentence', async () => {
  const server = createServer();
  onTestFinished(() => void server.close());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  const { code, stdout, stderr } = await runMain({ PORT: String(port) }).ended;
  expect({ code, stdout, stderr }).toEqual({
    code: 1,
    stdout: '',
    stderr: `Port ${port} on 127.0.0.1 is taken by another program; choose another one.\n`,
  });
});

test('a wrong configuration names everything that is wrong', async () => {
  const { code, stderr } = await runMain({ DATABASE_URL: '', PORT: 'x' }).ended;
  expect(code).toBe(1);
  expect(stderr).toMatch(/^The configuration is not valid\. DATABASE_URL: is missing; PORT: .+\n$/);
});

test('a database that a newer version set up is one sentence', async () => {
  const newer = await cloneTestDatabase();
  onTestFinished(newer.drop);
  await newer.db
    .withTables<{ kysely_migration: { name: string; timestamp: string } }>()
    .insertInto('kysely_migration')
    .values({ name: '2999-01-01-later', timestamp: '' })
    .execute();
  const { code, stderr } = await runMain({ DATABASE_URL: newer.url }).ended;
  expect(code).toBe(1);
  expect(stderr).toMatch(/^This database was set up by a newer version of Locked In.*\n$/);
});

function runMain(environment: NodeJS.ProcessEnv = {}): Running {
  const own = { DATABASE_URL: database.url, AMQP_URL: amqpUrl, PORT: '0', ...environment };
  return runProcess('main.ts', { environment: own });
}

async function start(environment: NodeJS.ProcessEnv = {}) {
  const process = runMain(environment);
  const [, url = ''] = await process.printed(/"publicUrl":"([^"]+)"/);
  await until(
    () => fetch(`${url}/healthz`),
    ({ ok }) => ok,
  );
  return { process, url };
}

async function askForLink(url: string): Promise<string> {
  const environment = { DATABASE_URL: database.url, PUBLIC_URL: url };
  const { stdout } = await runProcess('pairing-link.ts', { environment }).ended;
  return stdout.trim();
}

async function readUntil(response: Response, wanted: string): Promise<string> {
  let text = '';
  for await (const piece of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += piece;
    if (text.includes(wanted)) break;
  }
  return text;
}

/** Queues and exchanges of this file alone. */
function toOwnNames(url: string): string {
  const own = new URL(url);
  own.searchParams.set('prefix', `server-${randomUUID()}`);
  return own.href;
}
