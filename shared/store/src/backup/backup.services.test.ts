import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { saveAnalysis } from '../analysis-store.ts';
import { recordChunks } from '../chunk-store.ts';
import type { Database } from '../database.ts';
import { erasePerson } from '../erase-person.ts';
import { addToInbox } from '../inbox-store.ts';
import { saveLabelRule } from '../label-store.ts';
import { createPerson, ensurePerson } from '../person-store.ts';
import { cloneTestDatabase, type TestDatabase } from '../testing/clone-test-database.ts';
import { dumpText } from '../testing/dump-text.ts';
import { sampleAnalysis } from '../testing/sample-analysis.ts';
import {
  ended,
  MINUTE_MS,
  NINE_MS,
  type SampleSession,
  sampleSession,
  shown,
  started,
} from '../testing/sample-session.ts';
import { backupLines } from './backup-lines.ts';
import { parseErasureLines, toErasureLines } from './erasure-lines.ts';
import { joinErasures, readErasures } from './erasures.ts';
import { restoreLines } from './restore-lines.ts';
import { readTableShapes } from './table-shape.ts';

let source: TestDatabase;
let lines: readonly string[];

beforeAll(async () => {
  source = await cloneTestDatabase();
  await fill(source.db);
  lines = await collect(backupLines(source.db));
});

afterAll(() => source?.drop());

test('what is restored into an empty database is the same, row for row, and goes on counting', async () => {
  const target = await cloneTestDatabase();
  try {
    await restoreLines(target.db, stream(lines));
    expect(await everyRow(target.db)).toEqual(await everyRow(source.db));
    await addToInbox(target.db, [inboxChunk()]);
    await recordChunks(target.db, [sampleSession().chunk(0, started())]);
  } finally {
    await target.drop();
  }
});

test.each([
  ['is cut short', () => lines.slice(0, -1), 'cut short'],
  [
    'lacks a row',
    () =>
      lines.toSpliced(
        lines.findIndex((line) => line.includes('docs.test')),
        1,
      ),
    'cut short',
  ],
  ['is something else', () => ['{"hello":1}'], 'not a backup'],
  [
    'is of the future',
    () => [JSON.stringify({ ...JSON.parse(lines[0] ?? ''), migrations: ['2999-01-01'] })],
    'newer version',
  ],
])('a backup that %s restores nothing', async (_how, broken, words) => {
  const target = await cloneTestDatabase();
  try {
    await expect(restoreLines(target.db, stream(broken()))).rejects.toThrow(words);
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from focus_session`.execute(
      target.db,
    );
    expect(rows).toEqual([{ n: 0 }]);
  } finally {
    await target.drop();
  }
});

test('a backup from before brings back neither who was erased since nor what was forgotten', async () => {
  const [lived, target] = [await cloneTestDatabase(), await cloneTestDatabase()];
  try {
    const [erased, kept] = [await live(lived.db, 'erased'), await live(lived.db, 'kept')];
    const before = await collect(backupLines(lived.db));
    await erasePerson(lived.db, erased.userId);
    const toMs = NINE_MS + MINUTE_MS;
    await recordChunks(lived.db, [
      kept.chunk(
        5,
        { kind: 'forgotten', fromMs: NINE_MS, toMs },
        { kind: 'site-forgotten', site: 'bank.test' },
      ),
    ]);
    const list = toErasureLines(await readErasures(lived.db), 0);
    const erasures = await parseErasureLines(stream(list));
    expect(list.join()).not.toMatch(/test|erased-word|kept-word/);

    const restored = await restoreLines(target.db, stream(before), erasures);
    expect(restored.erasedAgain).toEqual({ people: 1, sessions: 1 });
    const dump = await dumpText(target.db);
    for (const gone of ['erased-word', 'early.test', 'bank.test']) expect(dump).not.toContain(gone);
    for (const left of ['kept-word', 'docs.test']) expect(dump).toContain(left);
    expect(await readErasures(target.db)).toEqual(erasures);
    await recordChunks(target.db, [erased.chunk(9, shown('late.test')), kept.chunk(9, shown('late.test'))]);
    expect(await recordedUsers(target.db)).toEqual([kept.userId]);
  } finally {
    await Promise.all([lived.drop(), target.drop()]);
  }
});

test('lists of erasures add up, and a part of one is none', async () => {
  const [one, other] = [
    { userId: 'a', erasedAt: '1' },
    { userId: 'b', erasedAt: '2' },
  ];
  const wish = (fromMs: number) => ({ fromMs, toMs: fromMs + 1, toldAtMs: 9 });
  const ofSession = (userId: string, ...froms: readonly number[]) => ({
    userId,
    sessionId: `s${userId}`,
    forgotten: froms.map(wish),
  });
  const known = { people: [one], sessions: [ofSession('c', 1), ofSession('b', 1)] };
  const more = { people: [other], sessions: [ofSession('c', 1, 2)] };
  const all = joinErasures(known, more);
  expect(all.people.toSorted((a, b) => (a.userId < b.userId ? -1 : 1))).toEqual([one, other]);
  expect(all.sessions).toEqual([ofSession('c', 1, 2)]);
  const list = toErasureLines(all, 0);
  expect(await parseErasureLines(stream(list))).toEqual(all);
  await expect(parseErasureLines(stream(list.slice(0, -1)))).rejects.toThrow('cut short');
  await expect(parseErasureLines(stream(['{}']))).rejects.toThrow('not a list of erasures');
});

test('a database that somebody uses is left alone', async () => {
  const before = await everyRow(source.db);
  await expect(restoreLines(source.db, stream(lines))).rejects.toThrow('something in this database already');
  expect(await everyRow(source.db)).toEqual(before);
});

/** Somebody with one session of three pages, and rules and a plan that name one of them. */
async function live(db: Database, name: string): Promise<SampleSession> {
  const session = sampleSession({ userId: await createPerson(db, { name }) });
  const { userId } = session;
  await recordChunks(db, [
    session.chunk(
      0,
      started(`${name}-word`),
      shown('early.test'),
      shown('my.bank.test'),
      shown('docs.test'),
      ended,
    ),
  ]);
  await saveLabelRule(db, { userId, rule: { site: 'my.bank.test', label: 'off' } });
  await saveLabelRule(db, { userId, rule: { site: 'docs.test', label: 'on' } });
  return session;
}

async function recordedUsers(db: Database): Promise<readonly string[]> {
  const rows = await db.selectFrom('event_chunk').select('user_id').distinct().execute();
  return rows.map(({ user_id }) => user_id);
}

async function fill(db: Database): Promise<void> {
  const userId = await ensurePerson(db);
  const session = { ...sampleSession() };
  await recordChunks(db, [session.chunk(0, started(), shown('docs.test')), session.chunk(2, ended)]);
  const analysis = sampleAnalysis(session.sessionId, 'with «ümlauts» and \\ backslashes');
  await saveAnalysis(db, {
    userId: session.userId,
    analysis,
    received: 3,
    inputsHash: 'a',
    weeks: ['2026-W47'],
  });
  await addToInbox(db, [inboxChunk()]);
  await sql`update app_user set name = 'line\nbreak, "quote"' where user_id = ${userId}`.execute(db);
}

function inboxChunk() {
  const ids = { userId: randomUUID(), deviceId: randomUUID(), sessionId: randomUUID() };
  return { head: { ...ids, firstSeq: 0, count: 1, receivedAtMs: 1 }, body: Buffer.from([0, 1, 255]) };
}

async function everyRow(db: Database): Promise<Record<string, readonly string[]>> {
  const all: Record<string, readonly string[]> = {};
  for (const { name } of await readTableShapes(db)) {
    const { rows } = await sql<{ line: string }>`
      select row_to_json(line)::text as line from ${sql.table(name)} as line order by 1`.execute(db);
    all[name] = rows.map(({ line }) => line);
  }
  return all;
}

async function collect(given: AsyncIterable<string>): Promise<readonly string[]> {
  const all: string[] = [];
  for await (const line of given) all.push(line);
  return all;
}

async function* stream(given: readonly string[]): AsyncGenerator<string> {
  yield* given;
}
