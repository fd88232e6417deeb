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
const OPEN =
  /^GET \/(healthz|readyz|metrics|openapi\.json|v1\/limits|v1\/sign-in-ways|\.well-known\/security\.txt)$/;
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
/** Owns a workspace of their own, and is nobody in Ada’s. */
let bob: LivedIn;
/** The same, and a viewer in Ada’s. */
let vera: LivedIn;
let pairs = 0;

beforeAll(async () => {
  place = await cloneTestDatabase();
  [ada, bob, vera] = [await livedIn(place.db), await livedIn(place.db), await livedIn(place.db)];
  const { userId: user_id, name } = vera;
  await place.db
    .insertInto('workspace_member')
    .values({ user_id, name, workspace_id: ada.workspaceId, role: 'viewer' })
    .execute();
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
const asPerson = ({ signInSecret }: LivedIn) => ({ Cookie: `locked_in=${signInSecret}` });
const asBob = () => asPerson(bob);
const asBobsDevice = () => ({ Authorization: `Bearer ${bob.deviceToken}` });
const asAda = () => asPerson(ada);
/** What is there for a viewer of Ada’s workspace and says who is in it, nothing of what they do. */
const FOR_VIEWERS = /^GET \/v1\/workspaces\/\{workspaceId\}$/;

test('every route has a row that says how to ask it for something of somebody else', () => {
  expect(ROUTES.map(([name]) => name).filter((name) => ROUTE_ROWS[name] === undefined)).toEqual([]);
  expect(Object.keys(ROUTE_ROWS).filter((name) => OPERATIONS[name] === undefined)).toEqual([]);
});

test.for(Object.keys(stranger))('%s is let in nowhere', async (who) => {
  for (const [name, { by }] of ROUTES) {
    const { status, text } = await ask(name, stranger[who]?.() ?? {});
    for (const known of [ada.word, ada.name]) expect(text, name).not.toContain(known);
    if (by !== 'anybody') expect([name, status]).toEqual([name, 401]);
  }
});

test('what is Ada’s is not there for Bob, and nothing of hers changes, whatever he sends', async () => {
  const before = await dumpAda();
  for (const [name, { by }] of ROUTES) {
    const { status, text } = await ask(name, by === 'device' ? asBobsDevice() : asBob());
    for (const known of [ada.word, ada.name]) expect(text, name).not.toContain(known);
    if (by === 'anybody') continue;
    const wanted = ROUTE_ROWS[name]?.isMine ? status < 400 : [400, 404, 410].includes(status);
    expect([name, status, wanted]).toEqual([name, status, true]);
  }
  expect(await dumpAda()).toEqual(before);
});

test('a viewer of Ada’s workspace learns who is in it, nothing that she did, and changes nothing', async () => {
  const before = await dumpAda();
  for (const [name] of ROUTES.filter(([, { by }]) => by === 'person')) {
    const { status, text } = await ask(name, asPerson(vera));
    expect(text, name).not.toContain(ada.word);
    const isOpen = ROUTE_ROWS[name]?.isMine || FOR_VIEWERS.test(name);
    const wanted = isOpen ? status < 400 : [400, 403, 404, 410].includes(status);
    expect([name, status, wanted]).toEqual([name, status, true]);
  }
  expect(await dumpAda()).toEqual(before);
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
});

test('so many pairs of a route and a caller were tried', () => {
  process.stdout.write(`walls: ${pairs} pairs of ${ROUTES.length} routes and a caller\n`);
  expect(pairs).toBeGreaterThan(7 * ROUTES.length);
});

/** All of hers, and of her workspace what bears no name. */
async function dumpAda(): Promise<unknown> {
  const { db } = place;
  const [workspaces, invitations] = [db.selectFrom('workspace'), db.selectFrom('workspace_invitation')];
  return {
    own: await dumpPerson(db, ada.userId),
    workspace: await workspaces.selectAll().where('workspace_id', '=', ada.workspaceId).execute(),
    invitations: await invitations.selectAll().where('workspace_id', '=', ada.workspaceId).execute(),
  };
}

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
