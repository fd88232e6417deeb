import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Database, openDatabase } from '../database.ts';
import * as store from '../index.ts';
import { cloneTestDatabase, type TestDatabase } from '../testing/clone-test-database.ts';
import { livedIn } from '../testing/lived-in.ts';
import { type Answer, askFunction, type Watch, watchRows } from './ask-function.ts';
import { type Call, type FunctionRows, guesses, nobodysThings, type Shown, type Things } from './asked.ts';
import { APART, EVERYBODY_ROWS, forEach } from './everybody-rows.ts';
import { GATE_ROWS } from './gate-rows.ts';
import { expiredOf, layTraces, revokedOf, shownBy } from './lay-traces.ts';
import { OWN_ROWS } from './own-rows.ts';

type Caller = {
  readonly who: string;
  /** Absent: what they show lets nobody in. */
  readonly userId?: string | undefined;
  readonly shown: Shown;
  /** In Ada’s workspace: they may know what she and it are called, and that it is there. */
  readonly isFellow?: true;
};

const nobody = nobodysThings();
const nowMs = Date.now();

let place: TestDatabase;
let serverDb: Database;
let gateDb: Database;
let ada: Things;
let adaShows: Shown;
let watch: Watch;
let callers: readonly Caller[];
let pairs = 0;

beforeAll(async () => {
  place = await cloneTestDatabase();
  serverDb = openDatabase(place.url, { maxConnections: 4, role: 'locked_in_server' });
  gateDb = openDatabase(place.url, { maxConnections: 4, role: 'locked_in_gate' });
  const { db } = place;
  const person = await livedIn(db);
  adaShows = shownBy(person);
  ada = await layTraces(db, person, adaShows);
  const [bob, dora, vera] = [await livedIn(db), await livedIn(db), await livedIn(db)];
  await seatIn(bob.workspaceId, dora, 'admin');
  await seatIn(ada.workspaceId, vera, 'viewer');
  callers = [
    { who: 'the other person', userId: bob.userId, shown: shownBy(bob) },
    { who: 'the other workspace’s admin', userId: dora.userId, shown: shownBy(dora) },
    { who: 'a viewer', userId: vera.userId, shown: shownBy(vera), isFellow: true },
    { who: 'a revoked device', shown: await revokedOf(db, ada) },
    { who: 'an expired sign-in', shown: await expiredOf(db, ada) },
    { who: 'nobody', shown: guesses() },
  ];
  watch = await watchRows(db, [ada.userId, ada.word, ada.name]);
});
afterAll(async () => {
  await Promise.all([serverDb.destroy(), gateDb.destroy()]);
  await place.drop();
});

test('every function of the store has one row that says how it is asked for something of somebody else', () => {
  const functions = Object.entries(store).flatMap(([name, value]) =>
    typeof value === 'function' ? [name] : [],
  );
  const rows = [OWN_ROWS, GATE_ROWS, EVERYBODY_ROWS, APART].flatMap((rows) => Object.keys(rows));
  expect(rows.toSorted()).toEqual(functions.toSorted());
});

test('within the caller’s wall nobody is told of Ada or changes what is hers, for whomever they ask', async () => {
  await walk({ db: serverDb, rows: OWN_ROWS, callers, claims: ['theirs', 'hers'] });
});

test('with the second wall down the first one holds by itself', async () => {
  const people = callers.filter(({ userId }) => userId !== undefined);
  await walk({ db: place.db, rows: OWN_ROWS, callers: people, claims: ['theirs'] });
});

test('at the gate nobody is told of Ada or changes what is hers without her secrets', async () => {
  await walk({ db: gateDb, rows: GATE_ROWS, callers, claims: ['theirs'] });
});

test('what works for everybody reaches nothing in the hands of a caller', async () => {
  await walk({ db: serverDb, rows: EVERYBODY_ROWS, callers, claims: ['theirs'] });
});

/** What Ada herself would notice nothing of, and why it is walked nevertheless. */
const QUIET: Readonly<Record<string, string>> = {
  ...forEach('it speaks of the instance, of nobody in it', [
    ...['claimModelTest', 'countOtherwiseGraded', 'createPartitions', 'createPerson', 'hasOwner'],
    ...['readDialect', 'saveDialect', 'saveModel'],
  ]),
  ...forEach('nothing of hers is put off, switched off, over, forgotten or erased', [
    ...['closeWorkspaceWeeks', 'enableAccount', 'endLeases', 'isErased', 'postponeReport'],
    ...['readForgetting', 'readIdeas', 'removeEventsOfShorter', 'removeEventsOlderThan'],
  ]),
  ...forEach('a browser that asks to be paired is nobody’s yet', ['createDevicePairing']),
  ...forEach('of the weeks in her workspace all are her own', ['listSharedWeeks']),
};

test('every row asks for something: Ada herself is told of it, or changes it', async () => {
  const rows: readonly [Database, FunctionRows][] = [
    [serverDb, OWN_ROWS],
    [gateDb, GATE_ROWS],
    [place.db, EVERYBODY_ROWS],
  ];
  const quiet: string[] = [];
  for (const [db, named] of rows)
    for (const [name, call] of Object.entries(named)) if (await isQuiet(db, call)) quiet.push(name);
  expect(quiet.toSorted()).toEqual(Object.keys(QUIET).toSorted());
});

test('so many pairs of a function and a caller were tried', () => {
  const functions = [OWN_ROWS, GATE_ROWS, EVERYBODY_ROWS].flatMap((rows) => Object.keys(rows)).length;
  process.stdout.write(`walls: ${pairs} pairs of ${functions} functions of the store and a caller\n`);
  expect(pairs).toBeGreaterThanOrEqual(callers.length * functions);
});

/** Several at a time: each is in a transaction of its own. */
async function walk({
  db,
  rows,
  callers: by,
  claims,
}: {
  readonly db: Database;
  readonly rows: FunctionRows;
  readonly callers: readonly Caller[];
  readonly claims: readonly Tried['claim'][];
}): Promise<void> {
  for (const [name, call] of Object.entries(rows)) {
    const tried = by.flatMap((caller) => claims.map((claim) => tryCall({ db, name, call, caller, claim })));
    await Promise.all(tried);
  }
}

/** The one row of hers that somebody without her secrets may end: what they show is over already. */
const ENDS_ITSELF = 'signOut asked by an expired sign-in';

type Tried = {
  readonly db: Database;
  readonly name: string;
  readonly call: Call;
  readonly caller: Caller;
  /** Whom they say they ask for. */
  readonly claim: 'theirs' | 'hers';
};

/** As if Ada were not there: no word of hers, no row changed, and the answer that is given about nobody. */
async function tryCall({ db, name, call, caller, claim }: Tried): Promise<void> {
  pairs += 1;
  const ask = (of: Things): Promise<Answer> => {
    const userId = claim === 'hers' ? of.userId : (caller.userId ?? nobody.userId);
    const asked = { userId, of, shown: caller.shown, nowMs };
    return askFunction(db, { caller: caller.userId, call, asked, watch });
  };
  const answer = await ask(ada);
  const label = `${name} asked by ${caller.who}`;
  const secret = [ada.word, ...(caller.isFellow ? [] : [ada.name])].filter((word) =>
    answer.word.includes(word),
  );
  expect([label, secret, answer.hasChanged]).toEqual([label, [], ENDS_ITSELF === label]);
  if (!caller.isFellow) expect([label, answer.told]).toEqual([label, (await ask(nobody)).told]);
}

async function isQuiet(db: Database, call: Call): Promise<boolean> {
  const askAbout = (of: Things, shown: Shown) =>
    askFunction(db, { caller: of.userId, call, asked: { userId: of.userId, of, shown, nowMs }, watch });
  const { told, word, hasChanged } = await askAbout(ada, adaShows);
  return (
    !hasChanged &&
    !word.includes(ada.word) &&
    !word.includes(ada.userId) &&
    told === (await askAbout(nobody, guesses())).told
  );
}

async function seatIn(
  workspaceId: string,
  person: { userId: string; name: string },
  role: 'admin' | 'viewer',
) {
  const { userId: user_id, name } = person;
  await place.db
    .insertInto('workspace_member')
    .values({ user_id, name, workspace_id: workspaceId, role })
    .execute();
}
