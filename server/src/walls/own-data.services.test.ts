import { recordChunks } from '@locked-in/store';
import {
  cloneTestDatabase,
  dumpText,
  type LivedIn,
  livedIn,
  sampleChunkOf,
  type TestDatabase,
} from '@locked-in/store/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWalledApp, type WalledApp } from '../testing/walled-app.ts';

let place: TestDatabase;
let system: WalledApp;
let ada: LivedIn;
let bob: LivedIn;

beforeAll(async () => {
  place = await cloneTestDatabase();
  [ada, bob] = [await livedIn(place.db), await livedIn(place.db)];
  system = await openWalledApp(place);
});
afterAll(async () => {
  await system.close();
  await place.drop();
});

test('what a person takes along is whole, holds what was recorded, and nothing of anybody else', async () => {
  const lines = (await (await ask('GET', '/v1/account/export', ada)).text()).trim().split('\n');
  const rows = lines.map((line) => JSON.parse(line));
  expect(rows[0]).toMatchObject({ product: 'locked-in', format: 1 });
  expect(rows.at(-1)).toEqual({ isComplete: true, rows: rows.length - 2 });
  const tables = new Set(rows.slice(1, -1).map(({ table }) => table));
  expect([...tables]).toEqual(expect.arrayContaining(['event_chunk', 'focus_session', 'device', 'goal']));
  const chunk = rows.find(({ table }) => table === 'event_chunk');
  expect(chunk.row.events).toContainEqual(expect.objectContaining({ site: `${ada.word}.test` }));
  expect(lines.join()).not.toContain(bob.word);
  expect(lines.join()).not.toMatch(/token_hash|session_hash|code_hash/);
});

test('nothing is erased by a slip', async () => {
  const response = await ask('DELETE', '/v1/account', ada, { confirm: 'erase' });
  expect(response.status).toBe(400);
  expect(await dumpText(place.db)).toContain(ada.word);
});

test('who is erased is gone from every table, late chunks bring nothing back, and nobody else loses anything', async () => {
  expect((await askAsDevice(ada)).status).toBe(200);
  const response = await ask('DELETE', '/v1/account', ada, { confirm: 'erase everything' });
  expect(response.status).toBe(200);
  expect((await askAsDevice(ada)).status).toBe(401);
  expect(await response.json()).toMatchObject({ event_chunk: 1, focus_session: 1, app_user: 1, device: 1 });
  await recordChunks(place.db, [sampleChunkOf(ada)]);
  const left = await dumpText(place.db);
  for (const known of [ada.word, ada.name]) expect(left).not.toContain(known);
  expect(left.split(ada.userId)).toHaveLength(2); // in the ledger of who was erased, once
  expect(left).toContain(bob.word);
  expect((await ask('GET', '/v1/me', ada)).status).toBe(401);
  expect((await ask('GET', '/v1/me', bob)).status).toBe(200);
});

/** With a token that the server remembers for some seconds. */
function askAsDevice({ deviceToken }: LivedIn): Promise<Response> {
  const headers = { Authorization: `Bearer ${deviceToken}` };
  return Promise.resolve(system.app.request('/v1/solutions/armed', { headers }));
}

function ask(method: string, path: string, person: LivedIn, body?: unknown): Promise<Response> {
  return Promise.resolve(
    system.app.request(path, {
      method,
      headers: {
        Cookie: `locked_in=${person.signInSecret}`,
        Origin: 'http://127.0.0.1:4820',
        'Sec-Fetch-Site': 'same-origin',
        'Content-Type': 'application/json',
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    }),
  );
}
