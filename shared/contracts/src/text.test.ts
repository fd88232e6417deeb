import { expect, test } from 'vitest';
import { ChunkParamsSchema } from './chunk.ts';

test('an id written in capitals is the same id', () => {
  const sessionId = 'ABCDEF00-0000-4000-8000-00000000000A';
  expect(ChunkParamsSchema.parse({ sessionId, firstSeq: '0' }).sessionId).toBe(sessionId.toLowerCase());
});
