import { expect, test } from 'vitest';
import { openLiveHub, type Sent, type Subscriber } from './live-hub.ts';

const ADA = { userId: 'ada' };
const MANY = 1_000;
const ready = (week: string) => ({ type: 'report-ready', week }) as const;

function listener(reader: Subscriber['reader'] = ADA) {
  const got: Sent[] = [];
  const subscriber: Subscriber = { reader, send: (sent) => got.push(sent), end: () => got.push(ENDED) };
  return { subscriber, got };
}

const ENDED: Sent = { id: 'ended', event: { type: 'resync' } };

test('a message reaches the open pages of the person it concerns, and nobody else', () => {
  const hub = openLiveHub('a', MANY);
  const [ada, bob] = [listener(ADA), listener({ userId: 'bob' })];
  hub.subscribe(ada.subscriber, undefined);
  hub.subscribe(bob.subscriber, undefined);
  hub.publish({ userId: 'ada', event: ready('2026-W01') });
  expect(ada.got).toEqual([{ id: 'a-1', event: ready('2026-W01') }]);
  expect(bob.got).toEqual([]);
});

test('who comes back gets exactly what they missed', () => {
  const hub = openLiveHub('a', MANY);
  const first = listener();
  hub.subscribe(first.subscriber, undefined);
  hub.publish({ userId: 'ada', event: ready('2026-W01') });
  hub.unsubscribe(first.subscriber);
  hub.publish({ userId: 'ada', event: ready('2026-W02') });
  hub.publish({ userId: 'bob', event: ready('2026-W09') });
  hub.publish({ userId: 'ada', event: ready('2026-W03') });
  const again = listener();
  hub.subscribe(again.subscriber, 'a-1');
  expect(again.got.map(({ event }) => event)).toEqual([ready('2026-W02'), ready('2026-W03')]);
  expect(first.got).toHaveLength(1);
});

test('a person may have a hundred streams open: with the next one the oldest ends, and nobody else’s', () => {
  const hub = openLiveHub('a', MANY);
  const bob = listener({ userId: 'bob' });
  hub.subscribe(bob.subscriber, undefined);
  const all = Array.from({ length: 101 }, () => listener());
  for (const { subscriber } of all) hub.subscribe(subscriber, undefined);
  expect(all.map(({ got }) => got.length)).toEqual([1, ...Array(100).fill(0)]);
  expect(bob.got).toEqual([]);
});

test('who missed nothing gets nothing', () => {
  const hub = openLiveHub('a', MANY);
  const first = listener();
  const id = hub.subscribe(first.subscriber, undefined);
  const again = listener();
  hub.subscribe(again.subscriber, id);
  expect(again.got).toEqual([]);
});

test.each([
  ['of another process', 'b-1'],
  ['from the future', 'a-99'],
  ['that is none', 'x'],
  ['that is empty', ''],
])('an id %s is answered by resync', (_what, id) => {
  const hub = openLiveHub('a', MANY);
  hub.subscribe(listener().subscriber, undefined);
  hub.publish({ userId: 'ada', event: ready('2026-W01') });
  const again = listener();
  hub.subscribe(again.subscriber, id);
  expect(again.got).toEqual([{ id: 'a-1', event: { type: 'resync' } }]);
});

test('only so much is kept: an id from before that is answered by resync', () => {
  const hub = openLiveHub('a', MANY);
  const start = hub.subscribe(listener().subscriber, undefined);
  for (let count = 0; count < 101; count += 1) hub.publish({ userId: 'ada', event: ready('2026-W01') });
  const [tooOld, justKept] = [listener(), listener()];
  hub.subscribe(tooOld.subscriber, start);
  hub.subscribe(justKept.subscriber, 'a-1');
  expect(tooOld.got).toEqual([{ id: 'a-101', event: { type: 'resync' } }]);
  expect(justKept.got).toHaveLength(100);
});

test('a person whose messages were forgotten is told to resync', () => {
  const hub = openLiveHub('a', MANY);
  const ada = listener();
  const id = hub.subscribe(ada.subscriber, undefined);
  hub.unsubscribe(ada.subscriber);
  for (let count = 0; count < 10_001; count += 1) {
    const other = listener({ userId: `other-${count}` });
    hub.subscribe(other.subscriber, undefined);
    hub.publish({ userId: `other-${count}`, event: ready('2026-W01') });
    hub.unsubscribe(other.subscriber);
  }
  const again = listener();
  hub.subscribe(again.subscriber, id);
  expect(again.got.map(({ event }) => event.type)).toEqual(['resync']);
});

test('a revoked device loses its streams, and no other does', () => {
  const hub = openLiveHub('a', MANY);
  const person = listener();
  const [revoked, kept] = [listener({ ...ADA, deviceId: 'd1' }), listener({ ...ADA, deviceId: 'd2' })];
  for (const { subscriber } of [person, revoked, kept]) hub.subscribe(subscriber, undefined);
  hub.endStreamsOf({ ...ADA, deviceId: 'd1' });
  expect([person.got, revoked.got, kept.got]).toEqual([[], [ENDED], []]);
});

test('with as many streams as there may be it is full, until one of them ends', () => {
  const hub = openLiveHub('a', 2);
  const [ada, bob] = [listener(ADA), listener({ userId: 'bob' })];
  hub.subscribe(ada.subscriber, undefined);
  expect([hub.count(), hub.isFull()]).toEqual([1, false]);
  hub.subscribe(bob.subscriber, undefined);
  expect([hub.count(), hub.isFull()]).toEqual([2, true]);
  for (let again = 0; again < 2; again += 1) hub.unsubscribe(bob.subscriber);
  expect([hub.count(), hub.isFull()]).toEqual([1, false]);
});

test('closing ends every stream', () => {
  const hub = openLiveHub('a', MANY);
  const all = [listener(), listener(), listener({ userId: 'bob' })];
  for (const { subscriber } of all) hub.subscribe(subscriber, undefined);
  hub.close();
  expect(all.map(({ got }) => got)).toEqual([[ENDED], [ENDED], [ENDED]]);
});
