import { expect, test } from 'vitest';
import { sampleChunk } from '../testing/sample-chunk.ts';
import { sampleMessage } from '../testing/sample-message.ts';
import { copyOfLetter, deadLetter } from './dead-letter.ts';
import { toHeaders } from './message.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const { head } = sampleChunk(3);
const queue = 'dead';
const message = sampleMessage({ ...toHeaders(head) });

test('a dead letter goes when what it holds is as old as events may become here', () => {
  const nowMs = head.receivedAtMs + 2 * DAY_MS;
  const buried = deadLetter(message, { queue, reason: 'a test', nowMs, keptDays: 7 });
  expect(buried.expiresInMs).toBe(5 * DAY_MS);
});

test('fewer days apply to letters that lie there already, as soon as somebody puts them back', () => {
  const copy = { queue, body: Buffer.from('{}'), nowMs: head.receivedAtMs + 20 * DAY_MS };
  expect(copyOfLetter(message, { ...copy, keptDays: 31 }).expiresInMs).toBe(11 * DAY_MS);
  expect(copyOfLetter(message, { ...copy, keptDays: 7 }).expiresInMs).toBe(1);
});

test('where events are kept for years a letter stays as long as RabbitMQ can count', () => {
  const buried = deadLetter(message, {
    queue,
    reason: 'a test',
    nowMs: head.receivedAtMs,
    keptDays: 3650,
  });
  expect(buried.expiresInMs).toBe(49 * DAY_MS);
  expect(buried.expiresInMs).toBeLessThan(2 ** 32);
});
