import { expect, test } from 'vitest';
import { toNewChunk } from './new-chunk.ts';
import { startedOn } from './partitions.ts';
import { sampleSession, started } from './testing/sample-session.ts';

const RECEIVED_MS = Date.UTC(2026, 10, 20, 9);

test('a chunk rests under the UTC date of its first event', () => {
  expect(restsOn(Date.UTC(2026, 9, 31, 23, 59, 59, 999))).toBe('2026-10-31');
  expect(restsOn(Date.UTC(2026, 10, 1))).toBe('2026-11-01');
});

test('weeks offline and a day ahead are believed', () => {
  expect(restsOn(Date.UTC(2026, 1, 1))).toBe('2026-02-01');
  expect(restsOn(Date.UTC(2026, 10, 21, 9))).toBe('2026-11-21');
});

test('a clock that is years wrong makes no month of its own', () => {
  for (const wrongMs of [0, Date.UTC(2016, 0, 1), Date.UTC(2036, 0, 1), 8_640_000_000_000_000]) {
    expect(restsOn(wrongMs)).toBe('2026-11-20');
  }
});

function restsOn(startedMs: number): string {
  const { head, events } = sampleSession().chunk(0, started());
  return startedOn(
    toNewChunk(
      { ...head, receivedAtMs: RECEIVED_MS },
      events.map((event) => ({ ...event, occurredAtMs: startedMs })),
    ),
  );
}
