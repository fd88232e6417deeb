import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  backupLines,
  createPerson,
  type Database,
  ensurePerson,
  erasePerson,
  openDatabase,
  recordChunks,
  startEmbedded,
  toNewChunk,
} from '@locked-in/store';
import { cloneTestDatabase } from '@locked-in/store/testing';
import { expect, onTestFinished, test, vi } from 'vitest';
import { runProcess } from './testing/run-process.ts';

// Real processes on a busy machine.
vi.setConfig({ testTimeout: 300_000 });

test('a cluster’s backup becomes a data folder, and that folder’s backup a cluster, the same to the last row', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'locked-in-backup-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const [source, target] = [await cloneTestDatabase(), await cloneTestDatabase()];
  onTestFinished(source.drop);
  onTestFinished(target.drop);
  await fill(source.db);
  const [first, second, data] = ['first.gz', 'second.gz', 'data'].map((name) => join(folder, name));
  if (!first || !second || !data) throw new Error('three paths');

  const gone = await createPerson(source.db, { name: 'Eva' });
  expect(await run('backup', [first], { DATABASE_URL: source.url })).toMatchObject({ code: 0, stderr: '' });
  await erasePerson(source.db, gone);
  const list = join(folder, 'erasures.gz');
  expect((await run('erasures', [list], { DATABASE_URL: source.url })).stdout).toContain('1 erased people');
  const restored = await run('restore', [first, '--data', data]);
  expect(restored).toMatchObject({ code: 0, stderr: '', stdout: expect.stringContaining(': 1 people') });
  expect(await rowsInFolder(data)).toEqual(await rowsIn(source.db));
  expect(await run('backup', [second, '--data', data])).toMatchObject({ code: 0, stderr: '' });
  expect(await run('restore', [second], { DATABASE_URL: target.url })).toMatchObject({ code: 0, stderr: '' });
  expect(await rowsIn(target.db)).toEqual(await rowsIn(source.db));

  const refused = await run('restore', [first, '--data', data]);
  expect(refused).toMatchObject({ code: 1, stdout: '' });
  expect(refused.stderr).toBe('There is something in this database already; restore into an empty one.\n');
  const checked = await run('check-instance', ['--data', data]);
  expect(checked.stdout).toMatch(/^ok {5}database schema: of this version$/m);
  expect(checked.stdout).toMatch(/^ok {5}secrets: .*its owner only$/m);
});

async function fill(db: Database): Promise<void> {
  const userId = await ensurePerson(db);
  const head = { userId, deviceId: crypto.randomUUID(), sessionId: crypto.randomUUID() };
  const startMs = Date.now() - 3_600_000;
  const started = { kind: 'session-started', intent: 'Ω', mode: 'open', timeZone: 'UTC' } as const;
  const events = [
    { ...started, occurredAtMs: startMs },
    { kind: 'session-ended', reason: 'finished', occurredAtMs: startMs + 600_000 } as const,
  ];
  await recordChunks(db, [toNewChunk({ ...head, firstSeq: 0, count: 2, receivedAtMs: Date.now() }, events)]);
}

async function rowsInFolder(folder: string): Promise<readonly string[]> {
  const { url, stop } = await startEmbedded(folder);
  const db = openDatabase(url, { maxConnections: 2 });
  try {
    return await rowsIn(db);
  } finally {
    await db.destroy();
    await stop();
  }
}

/** All lines but the head, which tells when. */
async function rowsIn(db: Database): Promise<readonly string[]> {
  const lines: string[] = [];
  for await (const line of backupLines(db)) lines.push(line);
  return lines.slice(1);
}

function run(command: string, args: readonly string[], environment: Record<string, string> = {}) {
  return runProcess(`${command}.ts`, { args, environment }).ended;
}
