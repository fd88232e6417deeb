import { expect, test } from 'vitest';
import { sampleChunk } from '../testing/sample-chunk.ts';
import { sampleMessage } from '../testing/sample-message.ts';
import { ownHeaders, toDelivery, toHeaders } from './message.ts';

const { head } = sampleChunk(3);

test('a chunk’s head survives the journey through headers', () => {
  expect(toDelivery(sampleMessage({ ...toHeaders(head) }))).toEqual({
    head,
    body: Buffer.from('{}'),
    attempt: 1,
  });
});

test('the attempt is ours, not the broker’s count of deliveries', () => {
  expect(toDelivery(sampleMessage({ ...head, attempt: 3, 'x-delivery-count': 9 }))?.attempt).toBe(3);
});

test.each([
  ['no headers', undefined],
  ['a missing device', { ...head, deviceId: undefined }],
  ['a user that is no id', { ...head, userId: 'me' }],
  ['an attempt that is no count', { ...head, attempt: 'second' }],
  ['an attempt before the first', { ...head, attempt: 0 }],
])('a message with %s is not a chunk', (_, headers) => {
  expect(toDelivery(sampleMessage(headers))).toBeUndefined();
});

test('what brokers add to the headers is not sent again', () => {
  expect(ownHeaders(sampleMessage({ attempt: 2, 'x-death': [], 'x-delivery-count': 1 }))).toEqual({
    attempt: 2,
  });
});
