import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { analyseSession, gradeSession, type SessionEvent } from '@locked-in/domain';
import {
  type Database,
  ensurePerson,
  migrateToLatest,
  openDatabase,
  readAnalysis,
  recordChunks,
  saveAnalysis,
  startEmbedded,
  toNewChunk,
} from '@locked-in/store';
import { cloneTestDatabase } from '@locked-in/store/testing';
import { expect, onTestFinished, test, vi } from 'vitest';
import { runProcess } from './testing/run-process.ts';

const MINUTE_MS = 60_000;
// Real processes on a busy machine.
vi.setConfig({ testTimeout: 5 * MINUTE_MS });

test('over a cluster’s database, a dry run shows what a run then does', async () => {
  const { db, url, drop } = await cloneTestDatabase();
  onTestFinished(drop);
  const key = await storeOne(db);
  const dry = await regrade(['--rubric', '2', '--dry-run'], { DATABASE_URL: url });
  expect(dry).toMatchObject({ code: 0 });
  expect(dry.stdout).toMatch(new RegExp(`^session +rubric .*\\n${key.sessionId} +1 → 2 .*\\n$`));
  expect(dry.stderr).toContain('1 analyses would be graded by rubric 2; nothing was changed.');
  expect((await readAnalysis(db, key))?.computed.rubric).toBe(1);
  const done = await regrade(['--rubric', '2'], { DATABASE_URL: url });
  expect(done).toMatchObject({ code: 0, stdout: dry.stdout });
  expect(done.stderr).toContain('1 of 1\n1 analyses are now graded by rubric 2.');
  expect((await readAnalysis(db, key))?.computed.rubric).toBe(2);
  const again = await regrade(['--rubric', '2'], { DATABASE_URL: url });
  expect(again).toMatchObject({ code: 0, stdout: '' });
});

test('over a data folder, whether or not a process runs on it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'locked-in-regrade-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const embedded = await startEmbedded(folder);
  const db = openDatabase(embedded.url, { maxConnections: 2 });
  await migrateToLatest(db);
  const key = await storeOne(db);
  const running = await regrade(['--rubric', '2', '--data', folder]);
  expect(running).toMatchObject({ code: 0 });
  expect((await readAnalysis(db, key))?.computed.rubric).toBe(2);
  await db.destroy();
  await embedded.stop();
  const resting = await regrade(['--rubric', '1', '--data', folder]);
  expect(resting).toMatchObject({ code: 0 });
  expect(resting.stdout).toContain(`${key.sessionId}  2 → 1`);
  expect(resting.stderr).toContain('what is analysed from now on is graded by rubric 2 all the same.');
});

test.each([
  ['no rubric', [], /--rubric must be 1 or 2/],
  ['a rubric that never was', ['--rubric', '9'], /--rubric must be 1 or 2/],
  ['an option that is none', ['--rubric', '2', '--loud'], /--loud/],
  ['a folder that is none of ours', ['--rubric', '2', '--data', '/nowhere'], /no data folder .*\/nowhere/],
])('%s is told in words, and nothing is made', async (_, args, words) => {
  const { code, stdout, stderr } = await regrade(args);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toMatch(words);
  expect(stderr).not.toMatch(/\n\s+at /);
});

test('a database that is not there is told in one sentence', async () => {
  const { code, stderr } = await regrade(['--rubric', '2'], {
    DATABASE_URL: 'postgres://nobody:none@127.0.0.1:1/none',
  });
  expect({ code, stderr }).toEqual({ code: 1, stderr: 'The database cannot be reached.\n' });
});

function regrade(args: readonly string[], environment: Record<string, string> = {}) {
  return runProcess('standalone-regrade.ts', { args, environment }).ended;
}

/** A session that ended long ago and was graded by rubric 1. */
async function storeOne(db: Database) {
  const [userId, sessionId, deviceId] = [await ensurePerson(db), randomUUID(), randomUUID()];
  const startMs = Date.UTC(2026, 0, 5, 9);
  const events: readonly SessionEvent[] = [
    { kind: 'session-started', occurredAtMs: startMs, intent: 'draft', mode: 'open', timeZone: 'UTC' },
    { kind: 'page-shown', occurredAtMs: startMs, site: 'draft.test', audible: false },
    { kind: 'browser-left', occurredAtMs: startMs + 25 * MINUTE_MS },
    { kind: 'session-ended', occurredAtMs: startMs + 30 * MINUTE_MS, reason: 'finished' },
  ];
  const head = { userId, sessionId, deviceId, firstSeq: 0, count: events.length, receivedAtMs: startMs };
  await recordChunks(db, [toNewChunk(head, events)]);
  const analysis = { ...analyseSession({ sessionId, events, rules: [] }), sentences: [] };
  const old = { ...analysis, computed: gradeSession(analysis.measures, 1) };
  await saveAnalysis(db, { userId, analysis: old, received: events.length, inputsHash: 'a' });
  return { userId, sessionId };
}
