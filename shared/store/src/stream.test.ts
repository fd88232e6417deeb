import { expect, test } from 'vitest';
import { type StoredChunk, toDeclaredStream } from './stream.ts';
import { type SampleSession, sampleSession, shown, started } from './testing/sample-session.ts';

const laptop = sampleSession({ deviceId: '11111111-1111-4111-8111-111111111111' });
const phone = sampleSession({ deviceId: '22222222-2222-4222-8222-222222222222' });

test('a stream is in order whatever the order of its chunks', () => {
  const chunks = [of(laptop, 2, 'c.test'), declaration(laptop, 0), of(laptop, 1, 'b.test')];
  expect(toDeclaredStream(chunks)).toMatchObject({
    deviceId: laptop.deviceId,
    events: [{ kind: 'session-started' }, { site: 'b.test' }, { site: 'c.test' }],
    received: 3,
    lastSeq: 2,
    hasGaps: false,
  });
});

test('there is no stream until the session is declared', () => {
  expect(toDeclaredStream([of(laptop, 1, 'b.test')])).toBeUndefined();
});

test('a hole is seen in front, in the middle, and behind an overlap', () => {
  expect(toDeclaredStream([declaration(laptop, 1)])).toMatchObject({ hasGaps: true, lastSeq: 1 });
  expect(toDeclaredStream([declaration(laptop, 0), of(laptop, 2, 'c.test')])).toMatchObject({
    hasGaps: true,
  });
  const overlapping = [
    declaration(laptop, 0, 'b.test', 'c.test'),
    of(laptop, 1, 'x.test'),
    of(laptop, 4, 'e.test'),
  ];
  expect(toDeclaredStream(overlapping)).toMatchObject({ hasGaps: true, lastSeq: 4, received: 5 });
});

test('where chunks overlap, the one that begins earlier counts', () => {
  const chunks = [of(laptop, 1, 'x.test', 'c.test'), declaration(laptop, 0, 'b.test')];
  expect(toDeclaredStream(chunks)?.events).toMatchObject([{}, { site: 'b.test' }, { site: 'c.test' }]);
});

test('a chunk within another adds nothing', () => {
  const chunks = [declaration(laptop, 0, 'b.test', 'c.test'), of(laptop, 1, 'x.test')];
  expect(toDeclaredStream(chunks)?.events).toMatchObject([{}, { site: 'b.test' }, { site: 'c.test' }]);
});

test('of two declarations the earlier counts, of two at one instant the lesser device', () => {
  const same = [declaration(phone, 0), declaration(laptop, 0)];
  expect(toDeclaredStream(same)?.deviceId).toBe(laptop.deviceId);
  const later = [declaration(laptop, 3), declaration(phone, 0)];
  expect(toDeclaredStream(later)?.deviceId).toBe(phone.deviceId);
});

function declaration(session: SampleSession, firstSeq: number, ...sites: readonly string[]): StoredChunk {
  return stored(session, session.chunk(firstSeq, started(), ...sites.map(shown)).events, firstSeq);
}

function of(session: SampleSession, firstSeq: number, ...sites: readonly string[]): StoredChunk {
  return stored(session, session.chunk(firstSeq, ...sites.map(shown)).events, firstSeq);
}

function stored(session: SampleSession, events: StoredChunk['events'], firstSeq: number): StoredChunk {
  return { device_id: session.deviceId, first_seq: firstSeq, received_at: new Date(0), events };
}
