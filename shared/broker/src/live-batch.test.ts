import { randomUUID } from 'node:crypto';
import type { LiveMessage } from '@locked-in/contracts';
import { expect, test, vi } from 'vitest';
import { openLiveBatch, readLiveText } from './live-batch.ts';

function message(): LiveMessage {
  return { userId: randomUUID(), event: { type: 'session-changed', sessionId: randomUUID() } };
}

function open(maxLength = 100_000) {
  const send = vi.fn(async (_texts: readonly string[]) => {});
  const batch = openLiveBatch(maxLength, send);
  return { send, announce: (messages: readonly LiveMessage[]) => Promise.all(messages.map(batch.add)) };
}

test('what is announced at once goes out together, each once', async () => {
  const { send, announce } = open();
  const [one, other] = [message(), message()];
  await announce([one, other, one]);
  await announce([one]);
  expect(send.mock.calls.map(([texts]) => texts.flatMap(readLiveText))).toEqual([[one, other], [one]]);
});

test.each([1, 200, 400, 1_000])(
  'no text is longer than %d characters unless one message is',
  async (maxLength) => {
    const { send, announce } = open(maxLength);
    const messages = Array.from({ length: 20 }, message);
    await announce(messages);
    const texts = send.mock.calls[0]?.[0] ?? [];
    expect(texts.flatMap(readLiveText)).toEqual(messages);
    const longest = Math.max(...messages.map((one) => JSON.stringify([one]).length));
    expect(Math.max(...texts.map((text) => text.length))).toBeLessThanOrEqual(Math.max(maxLength, longest));
    expect(texts.length).toBe(Math.ceil(20 / Math.max(1, Math.floor((maxLength - 1) / longest))));
  },
);

test('whoever announces is told that it failed', async () => {
  const { add } = openLiveBatch(100, async () => {
    throw new Error('away');
  });
  await expect(add(message())).rejects.toThrow('away');
});

test('a message that an older process sent alone is read, and what is none is not', () => {
  const one = message();
  expect(readLiveText(JSON.stringify(one))).toEqual([one]);
  expect(readLiveText(JSON.stringify([one, { userId: 1 }, null]))).toEqual([one]);
  expect(readLiveText('hello')).toEqual([]);
});
