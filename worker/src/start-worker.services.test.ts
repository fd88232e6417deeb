import type { LiveEvent, LiveMessage } from '@locked-in/contracts';
import { calendarOf, weekOf } from '@locked-in/domain';
import { createPerson, type Database, readAnalysis, readReport, readSession } from '@locked-in/store';
import { openLogger } from '@locked-in/watch';
import { expect, onTestFinished, test, vi } from 'vitest';
import { startWorker } from './start-worker.ts';
import { openBreakableLink } from './testing/breakable-link.ts';
import { openTestDatabase, PLACES, RABBITMQ, startTestWorker } from './testing/places.ts';
import { LOGGED, MORNING, mintSender, publishAll, type Sender, seal, WAIT } from './testing/sessions.ts';

const WEEK = weekOf(MORNING[0]?.occurredAtMs ?? 0, calendarOf('UTC'));

test.for(PLACES)('through $name, chunks become an analysis and a week', async ({ open }) => {
  const place = await open();
  const sender = mintSender(await createPerson(place.db, { name: 'Ada' }));
  const broker = await startTestWorker(place);
  await publishAll(broker, seal(sender, [...MORNING, ...LOGGED], { size: 3 }));
  const { analysis, report } = await outcomeOf(place.db, sender, 'graded');
  expect(analysis?.measures.lengthMs).toBe(60 * 60_000);
  expect(analysis?.computed.kind).toBe('graded');
  expect(analysis?.sentences.map(({ slot }) => slot)).toEqual(['evidence', 'cause', 'if-then']);
  expect(report?.sessions).toHaveLength(1);
  expect(report?.sessions[0]).toMatchObject({ ownQuality: 80, ownDistraction: 20, forecastQuality: 70 });
  expect(report?.sentences).toHaveLength(3);
});

test.for(PLACES)('through $name, a request is known by its id from chunk to open page', async ({ open }) => {
  const place = await open();
  const sender = mintSender(await createPerson(place.db, { name: 'Ada' }));
  const broker = await place.openBroker();
  const log: string[] = [];
  const logger = openLogger({
    level: 'debug',
    process: 'worker',
    to: { write: (line) => void log.push(line) },
  });
  const worker = await startWorker({ db: place.db, broker, logger, keptDays: 31, securityKeptDays: 365 });
  onTestFinished(worker.stop);
  const heard: LiveMessage[] = [];
  await broker.listen((message) => heard.push(message));
  const [chunk] = seal(sender, [...MORNING, ...LOGGED]);
  if (!chunk) throw new Error('there must be a chunk');
  await publishAll(broker, [{ ...chunk, head: { ...chunk.head, requestId: 'request-7' } }]);
  const event = { type: 'analysis-ready', sessionId: sender.sessionId };
  await vi.waitFor(
    () => expect(heard).toContainEqual({ userId: sender.userId, requestId: 'request-7', event }),
    WAIT,
  );
  const lines = log.map((line) => JSON.parse(line)).filter(({ requestId }) => requestId === 'request-7');
  expect(new Set(lines.map(({ msg }) => msg))).toEqual(
    new Set(['chunks were recorded', 'a session was analysed']),
  );
  expect(log.join('')).not.toMatch(/chapter|docs\.test|Otters|watch/);
});

test.for(PLACES)('through $name, repeats and any order change nothing', async ({ open }) => {
  const [orderly, messy] = [await open(), await open()];
  const person = await createPerson(orderly.db, { name: 'Ada' });
  const sender = mintSender(person);
  await addPerson(messy.db, person);
  const chunks = seal(sender, [...MORNING, ...LOGGED], { size: 1 });
  await publishAll(await startTestWorker(orderly), chunks);
  const broker = await startTestWorker(messy);
  for (const chunk of [...chunks.toReversed(), ...chunks, ...chunks.toReversed()])
    await publishAll(broker, [chunk]);
  const expected = await outcomeOf(orderly.db, sender, 'graded');
  await vi.waitFor(async () => {
    expect(await outcomeOf(messy.db, sender, 'graded')).toEqual(expected);
  }, WAIT);
});

test.for(PLACES)('through $name, two workers analyse each session once', async ({ open }) => {
  const place = await open();
  const person = await createPerson(place.db, { name: 'Ada' });
  const broker = await startTestWorker(place);
  await startTestWorker(place, openTestDatabase(place.databaseUrl));
  const events: LiveEvent[] = [];
  await broker.listen(({ event }) => events.push(event));
  const senders = Array.from({ length: 30 }, () => mintSender(person));
  await publishAll(
    broker,
    senders.flatMap((sender) => seal(sender, MORNING)),
  );
  for (const sender of senders)
    await vi.waitFor(async () => expect(await analysisOf(place.db, sender)).toBeDefined(), WAIT);
  await vi.waitFor(() => expect(analysed(events)).toHaveLength(senders.length), WAIT);
  expect(new Set(analysed(events)).size).toBe(senders.length);
});

test.for(PLACES)('through $name, a log opens what was sealed and is told', async ({ open }) => {
  const place = await open();
  const sender = mintSender(await createPerson(place.db, { name: 'Ada' }));
  const broker = await startTestWorker(place);
  const events: LiveEvent[] = [];
  await broker.listen(({ event }) => events.push(event));
  await publishAll(broker, seal(sender, MORNING));
  const before = await outcomeOf(place.db, sender, 'sealed');
  expect(before.report?.sessions[0]?.ownQuality).toBeUndefined();
  await publishAll(broker, seal(sender, LOGGED, { firstSeq: MORNING.length }));
  const after = await outcomeOf(place.db, sender, 'graded');
  expect(after.report?.sessions[0]?.ownQuality).toBe(80);
  await vi.waitFor(() => {
    expect(analysed(events)).toEqual([sender.sessionId, sender.sessionId]);
    expect(events).toContainEqual({ type: 'report-ready', week: WEEK });
  }, WAIT);
});

test.for(PLACES)('through $name, events that are missing at the end are asked for', async ({ open }) => {
  const place = await open();
  const sender = mintSender(await createPerson(place.db, { name: 'Ada' }));
  const broker = await startTestWorker(place);
  const events: LiveEvent[] = [];
  await broker.listen(({ event }) => events.push(event));
  const chunks = seal(sender, MORNING, { size: 2 });
  await publishAll(broker, chunks.toSpliced(1, 1));
  const { sessionId, deviceId } = sender;
  await vi.waitFor(
    () => expect(events).toContainEqual({ type: 'missing-events', sessionId, deviceId }),
    WAIT,
  );
  expect((await readSession(place.db, sender))?.isComplete).toBe(false);
  await publishAll(broker, chunks.slice(1, 2));
  await vi.waitFor(async () => expect(await analysisOf(place.db, sender)).toBeDefined(), WAIT);
  expect((await readSession(place.db, sender))?.isComplete).toBe(true);
});

test.for(PLACES)('through $name, what cannot be read is put aside and the rest passes', async ({ open }) => {
  const place = await open();
  const person = await createPerson(place.db, { name: 'Ada' });
  const [good, garbled, refused] = [mintSender(person), mintSender(person), mintSender(person)];
  const [notJson] = seal(garbled, MORNING);
  const [withNul] = seal(refused, [
    { occurredAtMs: 1, kind: 'session-started', intent: 'my secret \u0000', mode: 'open', timeZone: 'UTC' },
  ]);
  if (!notJson || !withNul) throw new Error('there must be chunks');
  const writer = await place.openBroker();
  await publishAll(writer, [
    { ...notJson, body: notJson.body.slice(0, -5) },
    ...seal(good, MORNING),
    withNul,
  ]);
  await startTestWorker(place);
  await vi.waitFor(async () => expect(await analysisOf(place.db, good)).toBeDefined(), WAIT);
  const reasons: string[] = [];
  await vi.waitFor(async () => {
    reasons.push(...(await place.deadReasons()));
    expect(new Set(reasons)).toEqual(
      new Set(['the body is not a gzip stream', 'the database refused a value in it']),
    );
  }, WAIT);
  expect(await readSession(place.db, garbled)).toBeUndefined();
});

test('a database that comes and goes loses nothing and dooms nothing', async () => {
  const place = await RABBITMQ.open();
  const link = await openBreakableLink(place.databaseUrl);
  const person = await createPerson(place.db, { name: 'Ada' });
  const broker = await startTestWorker(place, openTestDatabase(link.url));
  const senders = Array.from({ length: 12 }, () => mintSender(person));
  for (const sender of senders) {
    const chunks = seal(sender, [...MORNING, ...LOGGED], { size: 2 });
    link.cut();
    await publishAll(broker, chunks.slice(0, 3));
    link.heal();
    await publishAll(broker, chunks.slice(3));
  }
  for (const sender of senders) {
    await vi.waitFor(async () => {
      expect((await readSession(place.db, sender))?.isComplete).toBe(true);
      expect(await analysisOf(place.db, sender)).toBeDefined();
    }, WAIT);
  }
  expect(await place.deadReasons()).toEqual([]);
});

async function outcomeOf(db: Database, sender: Sender, grade: 'graded' | 'sealed') {
  return vi.waitFor(async () => {
    const stored = await readReport(db, { userId: sender.userId, week: WEEK });
    expect(stored?.report.sessions.map((session) => session.grade.kind)).toEqual([grade]);
    return { analysis: await analysisOf(db, sender), report: stored?.report };
  }, WAIT);
}

function analysisOf(db: Database, sender: Sender) {
  return readAnalysis(db, sender);
}

function analysed(events: readonly LiveEvent[]): readonly string[] {
  return events.flatMap((event) => (event.type === 'analysis-ready' ? [event.sessionId] : []));
}

async function addPerson(db: Database, userId: string): Promise<void> {
  await db.insertInto('app_user').values({ user_id: userId, name: 'Ada' }).execute();
}
