import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { createPerson, readAnalysis, readSession } from '@locked-in/store';
import { expect, onTestFinished, test, vi } from 'vitest';
import { openBreakableLink } from './testing/breakable-link.ts';
import { HONEST } from './testing/model-answers.ts';
import { openModelServer } from './testing/model-server.ts';
import { type Place, RABBITMQ } from './testing/places.ts';
import { LOGGED, MORNING, mintSender, publishAll, seal, WAIT } from './testing/sessions.ts';

const MAIN = fileURLToPath(new URL('main.ts', import.meta.url));

test('a worker process becomes ready, works, and ends with 0 when told to stop', async () => {
  const place = await RABBITMQ.open();
  const sender = mintSender(await createPerson(place.db, { name: 'Ada' }));
  const worker = startProcess(place);
  await vi.waitFor(async () => expect(await worker.isReady()).toBe(true), WAIT);
  await publishAll(await place.openBroker(), seal(sender, [...MORNING, ...LOGGED]));
  await vi.waitFor(async () => expect(await readAnalysis(place.db, sender)).toBeDefined(), WAIT);
  worker.process.kill('SIGTERM');
  expect(await worker.exitCode()).toBe(0);
  expect(worker.log()).toContain('the worker has stopped');
  expect(worker.log()).not.toMatch(/chapter|docs\.test|guest:guest/);
});

test('a worker killed at any moment loses nothing: the next one finishes', async () => {
  const place = await RABBITMQ.open();
  const person = await createPerson(place.db, { name: 'Ada' });
  const senders = Array.from({ length: 60 }, () => mintSender(person));
  const broker = await place.openBroker();
  const publishing = publishAll(
    broker,
    senders.flatMap((sender) => seal(sender, [...MORNING, ...LOGGED], { size: 2 })),
  );
  for (let kill = 0; kill < 3; kill++) {
    const doomed = startProcess(place);
    await vi.waitFor(async () => expect(await doomed.isReady()).toBe(true), WAIT);
    doomed.process.kill('SIGKILL');
    await doomed.exitCode();
  }
  await publishing;
  startProcess(place);
  for (const sender of senders) {
    await vi.waitFor(async () => expect((await readSession(place.db, sender))?.isComplete).toBe(true), WAIT);
  }
  expect(await place.deadReasons()).toEqual([]);
});

test('a worker does not start on a database of a newer version, and says so', async () => {
  const place = await RABBITMQ.open();
  await place.db
    .withTables<{ kysely_migration: { name: string; timestamp: string } }>()
    .insertInto('kysely_migration')
    .values({ name: '2099-01-01-teleport', timestamp: 'then' })
    .execute();
  const worker = startProcess(place);
  expect(await worker.exitCode()).toBe(1);
  expect(worker.log()).toContain('was set up by a newer version of Locked In');
});

test('a worker process outlives a database that comes and goes', async () => {
  const place = await RABBITMQ.open();
  const link = await openBreakableLink(place.databaseUrl);
  const person = await createPerson(place.db, { name: 'Ada' });
  const worker = startProcess({ ...place, databaseUrl: link.url });
  await vi.waitFor(async () => expect(await worker.isReady()).toBe(true), WAIT);
  const broker = await place.openBroker();
  const senders = Array.from({ length: 10 }, () => mintSender(person));
  for (const sender of senders) {
    await publishAll(broker, seal(sender, [...MORNING, ...LOGGED], { size: 1 }));
    link.cut();
    await vi.waitFor(async () => expect(await worker.isReady()).toBe(false), WAIT);
    link.heal();
  }
  for (const sender of senders) {
    await vi.waitFor(async () => expect((await readSession(place.db, sender))?.isComplete).toBe(true), WAIT);
  }
  expect(worker.process.exitCode).toBeNull();
  expect(await place.deadReasons()).toEqual([]);
});

test('a worker process asks the model that its environment names, and does not tell its key', async () => {
  const place = await RABBITMQ.open();
  const server = await openModelServer({ react: HONEST, key: 'sk-canary' });
  const sender = mintSender(await createPerson(place.db, { name: 'Ada' }));
  const named = { OPENAI_BASE_URL: server.url, OPENAI_API_KEY: 'sk-canary', INFERENCE_TEXT_MODEL: 'small' };
  const worker = startProcess(place, named);
  await publishAll(await place.openBroker(), seal(sender, [...MORNING, ...LOGGED]));
  await vi.waitFor(async () => expect((await readAnalysis(place.db, sender))?.ai?.kind).toBe('graded'), WAIT);
  worker.process.kill('SIGTERM');
  expect(await worker.exitCode()).toBe(0);
  expect(worker.log()).not.toContain('canary');
});

test('a worker without a broker to go to says what is wrong in one line', async () => {
  const child = spawn(process.execPath, [MAIN], { env: { DATABASE_URL: 'postgres://db.test/x' } });
  const said = await child.stderr.toArray();
  expect(Buffer.concat(said).toString()).toMatch(/^The configuration is not valid\. AMQP_URL: .*\n$/);
  expect(child.exitCode ?? (await once(child, 'exit'))[0]).toBe(1);
});

function startProcess(place: Place, more: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, [MAIN], {
    env: {
      ...process.env,
      DATABASE_URL: place.databaseUrl,
      AMQP_URL: place.amqpUrl,
      HEALTH_PORT: '0',
      ...more,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  onTestFinished(() => void child.kill('SIGKILL'));
  const read = collect(child);
  return {
    process: child,
    log: read,
    isReady: () => isReady(/"health":"([^"]+)"/.exec(read())?.[1]),
    exitCode: async (): Promise<unknown> => (await exited)[0],
  };
}

function collect(child: ChildProcess): () => string {
  let log = '';
  child.stdout?.on('data', (bytes: Buffer) => {
    log += bytes.toString();
  });
  return () => log;
}

async function isReady(url: string | undefined): Promise<boolean> {
  if (url === undefined) return false;
  return (await fetch(`${url}/readyz`)).ok;
}
