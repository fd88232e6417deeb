import {
  claimDueQuestions,
  createPerson,
  readAnalysis,
  readModel,
  readModelTest,
  requestModelTest,
} from '@locked-in/store';
import { pino } from 'pino';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { ModelSettings } from './model-settings.ts';
import { startWorker } from './start-worker.ts';
import { LOG, modelAt, WORKED } from './testing/asked-sessions.ts';
import { HONEST, say } from './testing/model-answers.ts';
import { openModelServer } from './testing/model-server.ts';
import { PLACES, type Place, RABBITMQ } from './testing/places.ts';
import { mintSender, publishAll, seal, WAIT } from './testing/sessions.ts';

test.for(PLACES)('through $name, a model’s word arrives after the analysis and is told', async ({ open }) => {
  const place = await open();
  const server = await openModelServer({ react: HONEST });
  const sender = mintSender(await createPerson(place.db, { name: 'Ada' }));
  const { broker } = await start(place, modelAt(server.url));
  const told: string[] = [];
  await broker.listen(({ event }) => void told.push(event.type));
  await publishAll(broker, seal(sender, [...WORKED, ...LOG]));
  await vi.waitFor(async () => {
    expect((await readAnalysis(place.db, sender))?.ai?.kind).toBe('graded');
  }, WAIT);
  await vi.waitFor(
    () => expect(told.filter((type) => type === 'analysis-ready').length).toBeGreaterThan(1),
    WAIT,
  );
  expect(await readModel(place.db)).toEqual({ endpoint: server.url, model: 'small' });
});

test('while an endpoint hangs, other sessions are analysed, and the worker stops at once and hands back', async () => {
  const place = await RABBITMQ.open();
  const server = await openModelServer({ react: () => ({ kind: 'never' }) });
  const person = await createPerson(place.db, { name: 'Ada' });
  const { broker, worker } = await start(place, modelAt(server.url, { timeoutMs: 600_000 }));
  const [first, second] = [mintSender(person), mintSender(person)];
  await publishAll(broker, seal(first, [...WORKED, ...LOG]));
  await vi.waitFor(() => expect(server.asked).toHaveLength(1), WAIT);
  await publishAll(broker, seal(second, [...WORKED, ...LOG]));
  await vi.waitFor(async () => expect(await readAnalysis(place.db, second)).toBeDefined(), WAIT);
  await worker.stop();
  const due = await claimDueQuestions(place.db, { limit: 10, leaseSeconds: 60 });
  expect(due.map(({ attempts }) => attempts)).toEqual([1, 1]);
  expect((await readAnalysis(place.db, first))?.ai).toBeUndefined();
});

test('a test that somebody asks for is made by the worker, which is who asks the model', async () => {
  const place = await RABBITMQ.open();
  const server = await openModelServer({ react: () => say({ word: 'ready' }) });
  await start(place, modelAt(server.url));
  const testId = await requestModelTest(place.db);
  await vi.waitFor(async () => {
    expect(await readModelTest(place.db, testId)).toEqual({
      kind: 'works',
      model: 'small',
      dialect: 'structured',
    });
  }, WAIT);
});

test('a worker without a model says so, also to who asks for a test', async () => {
  const place = await RABBITMQ.open();
  await start(place, undefined);
  const testId = await requestModelTest(place.db);
  await vi.waitFor(async () => expect(await readModelTest(place.db, testId)).toEqual({ kind: 'off' }), WAIT);
  expect(await readModel(place.db)).toBeUndefined();
});

async function start(place: Place, model: ModelSettings | undefined) {
  const broker = await place.openBroker();
  const worker = await startWorker({
    db: place.db,
    broker,
    logger: pino({ level: 'silent' }),
    model,
    keptDays: 31,
    securityKeptDays: 365,
  });
  onTestFinished(worker.stop);
  return { broker, worker };
}
