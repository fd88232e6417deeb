import {
  cloneTestDatabase,
  dumpPerson,
  type LivedIn,
  livedIn,
  type TestDatabase,
} from '@locked-in/store/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { OPERATIONS } from '../openapi/operations.ts';
import { openWalledApp, type WalledApp } from '../testing/walled-app.ts';
import { ROUTE_ROWS } from './route-rows.ts';

/** Those anybody may ask, and that know nothing of any person. */
const OPEN = /^GET \/(healthz|readyz|metrics|openapi\.json|v1\/limits|v1\/sign-in-ways)$/;
/** Answered by the library that keeps accounts, and tested with it. */
const OF_ACCOUNTS = / \/api\/auth\//;

/** Ends what the caller calls with, so it is asked last. */
const ENDS_ALL = /^(DELETE \/v1\/account\/sign-ins|POST \/v1\/sign-out)$/;

const ROUTES = Object.entries(OPERATIONS)
  .filter(([name]) => !OPEN.test(name) && !OF_ACCOUNTS.test(name))
  .toSorted(([a], [b]) => Number(ENDS_ALL.test(a)) - Number(ENDS_ALL.test(b)));

let place: TestDatabase;
let system: WalledApp;
let ada: LivedIn;
let bob: LivedIn;
let pairs = 0;

beforeAll(async () => {
  place = await cloneTestDatabase();
  [ada, bob] = [await livedIn(place.db), await livedIn(place.db)];
  system = await openWalledApp(place);
});
afterAll(async () => {
  await system.close();
  await place.drop();
});

type Headers = Readonly<Record<string, string>>;

const stranger: Readonly<Record<string, () => Headers>> = {
  nobody: () => ({}),
  'a revoked device': () => ({ Authorization: `Bearer ${'r'.repeat(43)}` }),
  'an expired sign-in': () => ({ Cookie: `locked_in=${'e'.repeat(43)}` }),
  'a forged token': () => ({ Authorization: 'Bearer eyJhbGciOiJub25lIn0.eyJ1LWlkIjoiYWRhIn0.' }),
};
const asBob = () => ({ Cookie: `locked_in=${bob.signInSecret}` });
const asBobsDevice = () => ({ Authorization: `Bearer ${bob.deviceToken}` });
const asAda = () => ({ Cookie: `locked_in=${ada.signInSecret}` });

test('every route has a row that says how to ask it for something of somebody else', () => {
  expect(ROUTES.map(([name]) => name).filter((name) => ROUTE_ROWS[name] === undefined)).toEqual([]);
  expect(Object.keys(ROUTE_ROWS).filter((name) => OPERATIONS[name] === undefined)).toEqual([]);
});

test.for(Object.keys(stranger))('%s is let in nowhere', async (who) => {
  for (const [name, { by }] of ROUTES) {
    const { status, text } = await ask(name, stranger[who]?.() ?? {});
    expect(text, name).not.toContain(ada.word);
    if (by !== 'anybody') expect([name, status]).toEqual([name, 401]);
  }
});

test('what is Ada’s is not there for Bob, and nothing of hers changes, whatever he sends', async () => {
  const before = await dumpPerson(place.db, ada.userId);
  for (const [name, { by }] of ROUTES) {
    const { status, text } = await ask(name, by === 'device' ? asBobsDevice() : asBob());
    expect(text, name).not.toContain(ada.word);
    if (by === 'anybody') continue;
    const wanted = ROUTE_ROWS[name]?.isMine ? status < 400 : status === 400 || status === 404;
    expect([name, status, wanted]).toEqual([name, status, true]);
  }
  expect(await dumpPerson(place.db, ada.userId)).toEqual(before);
});

test('a device reads and writes nothing but its own stream', async () => {
  for (const [name, { by }] of ROUTES.filter(([, operation]) => operation.by === 'person')) {
    const { status } = await ask(name, asBobsDevice());
    expect([name, by, status]).toEqual([name, by, 403]);
  }
});

test('the same questions are answered to Ada herself', async () => {
  for (const [name] of ROUTES.filter(([name, { by }]) => by === 'person' && name.startsWith('GET'))) {
    const { status } = await ask(name, asAda());
    const isNowhere = /tests|account$|device-pairings/.test(name);
    expect([name, isNowhere || status]).toEqual([name, isNowhere || 200]);
  }
  const { text } = await ask('GET /v1/sessions/{sessionId}', asAda());
  expect(text).toContain(ada.word);
  expect(pairs).toBeGreaterThan(6 * ROUTES.length - 50);
});

async function ask(name: string, headers: Headers): Promise<{ status: number; text: string }> {
  pairs += 1;
  const [method = '', pattern = ''] = name.split(' ');
  const { path, query, body } = ROUTE_ROWS[name] ?? {};
  const address = pattern.replace(/\{(\w+)\}/g, (_, key: string) => path?.(ada)[key] ?? '');
  const response = await system.app.request(query ? `${address}?${query}` : address, {
    method,
    headers: {
      ...headers,
      Origin: 'http://127.0.0.1:4820',
      'Sec-Fetch-Site': 'same-origin',
      'Content-Type': 'application/json',
    },
    ...(method !== 'GET' && { body: JSON.stringify(body?.(ada) ?? {}) }),
  });
  if (response.headers.get('content-type')?.startsWith('text/event-stream')) {
    await response.body?.cancel();
    return { status: response.status, text: '' };
  }
  return { status: response.status, text: await response.text() };
}
