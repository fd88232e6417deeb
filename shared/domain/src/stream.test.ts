import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readStream } from './stream.ts';
import { eventStreams } from './testing/arbitraries.ts';
import { clock, timeline } from './testing/index.ts';

test('a stream without its start cannot be read yet', () => {
  expect(readStream(timeline('09:00 docs.test\n09:05 end'))).toBeUndefined();
  expect(readStream([])).toBeUndefined();
});

test('what came before the start belongs to nothing, and what came after the end is no part of the session', () => {
  const stream = readStream(
    timeline(`
      08:59 early.test
      09:00 start "write" 60m
      09:01 docs.test
      09:30 end
      09:31 late.test
      09:32 log 80 20
    `),
  );
  expect(stream?.started.occurredAtMs).toBe(clock('09:00'));
  expect(stream?.ended?.occurredAtMs).toBe(clock('09:30'));
  expect(stream?.during.map(({ kind }) => kind)).toEqual(['page-shown']);
  expect(stream?.all.map(({ kind }) => kind)).toEqual([
    'page-shown',
    'session-ended',
    'page-shown',
    'logged',
  ]);
});

test('a clock that is set back stands still until it is where it was', () => {
  fc.assert(
    fc.property(eventStreams(), (events) => {
      const stream = readStream(events);
      const read = stream ? [stream.started, ...stream.all] : [];
      let latestMs = 0;
      for (const [index, { occurredAtMs }] of read.entries()) {
        const toldMs = events[index + events.length - read.length]?.occurredAtMs ?? 0;
        latestMs = Math.max(latestMs, toldMs);
        expect(occurredAtMs).toBe(latestMs);
      }
    }),
  );
});
