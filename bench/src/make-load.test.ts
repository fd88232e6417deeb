import { gunzipSync } from 'node:zlib';
import { ChunkBodySchema } from '@locked-in/contracts';
import { expect, test } from 'vitest';
import { eventsIn, makeLoad } from './make-load.ts';

test('every chunk is one the server accepts', () => {
  for (const chunk of makeLoad(12, 50).flat()) {
    const body = ChunkBodySchema.parse(JSON.parse(gunzipSync(chunk.body).toString()));
    expect(body.events.length).toBe(50);
  }
});

test('a session’s chunks are dense and begin with its declaration', () => {
  const [session = []] = makeLoad(12, 50);
  expect(session.map(({ firstSeq }) => firstSeq)).toEqual([0, 50, 100, 150, 200, 250, 300, 350, 400, 450]);
  const [first] = session;
  expect(gunzipSync(first?.body ?? '').toString()).toMatch(/^\{"events":\[\{"kind":"session-started"/);
});

test('as many chunks are made as were asked for', () => {
  expect(makeLoad(25, 1).map((session) => session.length)).toEqual([10, 10, 5]);
  expect(eventsIn(makeLoad(25, 3), 3)).toBe(75);
});
