import { type Delivery, DependencyDown } from '@locked-in/broker';
import type { LiveMessage } from '@locked-in/contracts';
import type { SessionEvent } from '@locked-in/domain';
import { createPerson, readReceived } from '@locked-in/store';
import { cloneTestDatabase, type TestDatabase } from '@locked-in/store/testing';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { recordChunks } from './record-chunks.ts';
import { openBreakableLink } from './testing/breakable-link.ts';
import { openTestDatabase } from './testing/places.ts';
import { MORNING, mintSender, type Sender, seal } from './testing/sessions.ts';

const DONE = { kind: 'done' };
const WITH_NUL: readonly SessionEvent[] = [
  { occurredAtMs: 1, kind: 'session-started', intent: 'a\u0000b', mode: 'open', timeZone: 'UTC' },
];

let database: TestDatabase;
let sender: Sender;

beforeAll(async () => {
  database = await cloneTestDatabase();
  sender = mintSender(await createPerson(database.db, { name: 'Ada' }));
});
afterAll(() => database.drop());

test('while the database is away, nothing is settled and no chunk is to blame', async () => {
  const link = await openBreakableLink(database.url);
  const handle = recordChunks(depsOn(openTestDatabase(link.url)));
  const deliveries = deliver(mintSender(sender.userId), MORNING);
  link.cut();
  await expect(handle(deliveries)).rejects.toThrow(DependencyDown);
  link.heal();
  expect(await handle(deliveries)).toEqual(deliveries.map(() => DONE));
});

test('a connection that ends in the middle of the work is the database being away', async () => {
  const link = await openBreakableLink(database.url);
  const handle = recordChunks(depsOn(openTestDatabase(link.url)));
  await handle(deliver(mintSender(sender.userId), MORNING));
  const outcomes = Promise.all(
    Array.from({ length: 20 }, () => handle(deliver(mintSender(sender.userId), MORNING)).catch(String)),
  );
  link.cut();
  expect(new Set((await outcomes).flat())).toEqual(new Set(['DependencyDown: the database is away']));
});

test('one batch tells each delivery what became of it', async () => {
  const onDue = vi.fn();
  const [first, last] = deliver(sender, MORNING, 5);
  if (!first || !last) throw new Error('there must be two');
  const garbled = { ...first, body: first.body.subarray(1) };
  const handle = recordChunks({ ...depsOn(database.db), onDue });
  expect(await handle([garbled, last])).toEqual([{ kind: 'discard', reason: 'the body is not JSON' }, DONE]);
  expect(onDue).not.toHaveBeenCalled();
  expect(await handle([first, last, first])).toEqual([DONE, DONE, DONE]);
  expect(onDue).toHaveBeenCalledOnce();
  expect(await readReceived(database.db, sender)).toEqual({
    lastSeq: MORNING.length - 1,
    missing: [],
    complete: true,
  });
});

test('what the database refuses fails the whole batch, and alone it is put aside', async () => {
  const handle = recordChunks(depsOn(database.db));
  const refused = deliver(mintSender(sender.userId), WITH_NUL);
  await expect(handle([...deliver(mintSender(sender.userId), MORNING), ...refused])).rejects.toThrow();
  expect(await handle(refused)).toEqual([{ kind: 'discard', reason: 'the database refused a value in it' }]);
});

test('an announcement that fails brings no chunk back', async () => {
  const announced: LiveMessage[] = [];
  const announce = async (message: LiveMessage) => {
    announced.push(message);
    throw new Error('the broker is away');
  };
  const gap = mintSender(sender.userId);
  const [first, , last] = deliver(gap, MORNING, 3);
  if (!first || !last) throw new Error('there must be three');
  const handle = recordChunks({ ...depsOn(database.db), announce });
  expect(await handle([first, last])).toEqual([DONE, DONE]);
  expect(announced.map(({ event }) => event.type)).toEqual(['session-changed', 'missing-events']);
});

function depsOn(db: TestDatabase['db']) {
  return {
    db,
    announce: async () => {},
    logger: pino({ level: 'silent' }),
    onDue: () => {},
    onForgotten: () => {},
  };
}

function deliver(from: Sender, events: readonly SessionEvent[], size = 500): readonly Delivery[] {
  return seal(from, events, { size }).map((chunk) => ({ ...chunk, attempt: 1 }));
}
