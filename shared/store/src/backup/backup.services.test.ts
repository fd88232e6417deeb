import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { saveAnalysis } from '../analysis-store.ts';
import { recordChunks } from '../chunk-store.ts';
import type { Database } from '../database.ts';
import { addToInbox } from '../inbox-store.ts';
import { ensurePerson } from '../person-store.ts';
import { cloneTestDatabase, type TestDatabase } from '../testing/clone-test-database.ts';
import { sampleAnalysis } from '../testing/sample-analysis.ts';
import { ended, sampleSession, shown, started } from '../testing/sample-session.ts';
import { backupLines } from './backup-lines.ts';
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

test('a database that somebody uses is left alone', async () => {
  const before = await everyRow(source.db);
  await expect(restoreLines(source.db, stream(lines))).rejects.toThrow('something in this database already');
  expect(await everyRow(source.db)).toEqual(before);
});

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
