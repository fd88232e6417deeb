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

test('a head needs neither a request nor what older servers left out', () => {
  const { startedAtMs: _startedAtMs, turns: _turns, ...old } = head;
  for (const one of [old, { ...head, requestId: 'a-request' }])
    expect(toDelivery(sampleMessage({ ...toHeaders(one) }))?.head).toEqual(one);
});

test('a head is read also where every field is a header of its own', () => {
  expect(toDelivery(sampleMessage({ ...head }))?.head).toEqual(head);
});

test('the attempt is ours, not the broker’s count of deliveries', () => {
  expect(toDelivery(sampleMessage({ ...head, attempt: 3, 'x-delivery-count': 9 }))?.attempt).toBe(3);
});

test.each([
  ['no headers', undefined],
  ['a missing device', { ...head, deviceId: undefined }],
  ['a user that is no id', { ...head, userId: 'me' }],
  ['a head without numbers', { head: toHeaders(head).head?.toString().replace(/ 1 /, '  ') }],
  ['half a head', { head: `${head.userId} ${head.deviceId} ${head.sessionId} 1` }],
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
