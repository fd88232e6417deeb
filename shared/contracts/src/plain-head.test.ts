import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ChunkHeadSchema } from './chunk.ts';
import { parseChunkHead } from './plain-head.ts';

const HEAD = {
  userId: '0b7e3a52-5c1f-4f0e-9f57-2f8c4bb1c0aa',
  deviceId: '6a1d9f8c-1111-4c3e-8f7a-00aa11bb22cc',
  sessionId: 'f3c2b1a0-2222-4d4e-9a8b-77cc66dd55ee',
  firstSeq: 100,
  count: 100,
  receivedAtMs: 1_795_000_000_123,
  requestId: 'a-request',
  startedAtMs: 1_795_000_000_000,
  turns: false,
};
const value = fc.oneof(
  fc.uuid(),
  fc.uuid().map((id) => id.toUpperCase()),
  fc.constantFrom('', 'me', null, undefined, true, -0, Number.NaN, 1.5, 2 ** 53, {}),
  fc.integer(),
);

test('a head is read as its schema reads it, whatever is wrong with it', () => {
  fc.assert(
    fc.property(fc.constantFrom('x-death', ...Object.keys(HEAD)), value, (name, wrong) => {
      const fields = { ...HEAD, [name]: wrong };
      expect(parseChunkHead(fields)).toEqual(ChunkHeadSchema.safeParse(fields).data);
    }),
  );
  expect(parseChunkHead({ ...HEAD, 'x-delivery-count': 3 })).toEqual(HEAD);
});
