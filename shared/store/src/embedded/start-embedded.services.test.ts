import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { afterAll, afterEach, expect, test } from 'vitest';
import { type EmbeddedPostgres, isDatabaseUp, openDatabase, startEmbedded } from '../index.ts';

/** Initialised by the first test that needs it; every test leaves it stopped. */
const folder = await mkdtemp(join(tmpdir(), 'locked-in-test-data-'));
afterAll(() => rm(folder, { recursive: true }));

const children: ChildProcess[] = [];
const undo: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  await Promise.all(children.splice(0).map(kill));
  for (const step of undo.splice(0).toReversed()) await step();
});

test('what was written is there after a stop and a second start', async () => {
  const first = await start(folder);
  expect(await ask(first.url, `create table kept as select 'yes' as answer`)).toEqual([]);
  await first.stop();
  await first.stop();
  const second = await start(folder);
  expect(await ask(second.url, 'select answer from kept')).toEqual([{ answer: 'yes' }]);
});

test('the database is durable, and reachable from this machine with its password only', async () => {
  const { url } = await start(folder);
  expect(await ask(url, 'show listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
  expect(await ask(url, 'show unix_socket_directories')).toEqual([{ unix_socket_directories: '' }]);
  expect(await ask(url, 'show fsync')).toEqual([{ fsync: 'on' }]);
  expect(await ask(url, 'show synchronous_commit')).toEqual([{ synchronous_commit: 'on' }]);
  await expect(ask(url.replace(/:[^:@]+@/, ':guess@'), 'select 1')).rejects.toThrow(
    'password authentication',
  );
  expect(JSON.parse(await readFile(join(folder, 'locked-in.json'), 'utf8'))).toMatchObject({
    product: 'locked-in',
    version: 1,
  });
});

test('a database left running by a killed process is taken over', async () => {
  const killed = await holdElsewhere(folder);
  const startedAt = await ask(killed.url, 'select pg_postmaster_start_time() as at');
  await kill(killed.process);
  const { url } = await start(folder);
  expect(url).toBe(killed.url);
  expect(await ask(url, 'select pg_postmaster_start_time() as at')).toEqual(startedAt);
});

test('a folder that another process holds is refused by its process id, and not harmed', async () => {
  const holder = await holdElsewhere(folder);
  undo.push(() => takeOverAndStop(folder));
  await expect(startEmbedded(folder)).rejects.toMatchObject({
    kind: 'in-use',
    message: `The data folder ${folder} is in use by another Locked In (process ${holder.process.pid}).`,
  });
  expect(await ask(holder.url, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('of many that start on a new folder at once one holds it', async () => {
  const folder = await aFolder();
  undo.push(() => takeOverAndStop(folder));
  const all = await Promise.all([1, 2, 3].map(() => holdElsewhere(folder)));
  const holders = all.filter(({ url }) => url !== '');
  expect(holders).toHaveLength(1);
  expect(all.map(({ kind }) => kind).filter(Boolean)).toEqual(['in-use', 'in-use']);
  expect((await readdir(folder)).toSorted()).toEqual(['locked-in.json', 'postgres', 'secrets.json']);
});

test('a database that dies under us comes back at the same address', async () => {
  const { url } = await start(folder);
  const db = openDatabase(url, { maxConnections: 1 });
  undo.push(() => db.destroy());
  await ask(url, 'create table survivor ()');
  process.kill(await postmasterOf(folder), 'SIGKILL');
  await expect.poll(() => isDatabaseUp(db), { timeout: 60_000 }).toBe(true);
  expect(await ask(url, 'select * from survivor')).toEqual([]);
});

test('what a death in the middle of the first start left behind is cleared away', async () => {
  await (await start(folder)).stop();
  await mkdir(join(folder, 'postgres.new-half', 'cluster'), { recursive: true });
  await start(folder);
  expect(await readdir(folder)).not.toContain('postgres.new-half');
});

test('a number left from before a power cut, now of another process, does not keep it from starting', async () => {
  await (await start(folder)).stop();
  const left = [process.pid, join(folder, 'postgres'), 1_000_000_000, 1, '', '127.0.0.1', '', 'ready'];
  await writeFile(join(folder, 'postgres', 'postmaster.pid'), `${left.join('\n')}\n`);
  const { url } = await start(folder);
  expect(await ask(url, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('a folder of a newer version is refused and left as it is', async () => {
  const folder = await aFolder();
  const marker = JSON.stringify({ product: 'locked-in', version: 2, createdAt: '2030-01-01T00:00:00.000Z' });
  await writeFile(join(folder, 'locked-in.json'), marker);
  await expect(startEmbedded(folder)).rejects.toMatchObject({ kind: 'newer' });
  expect(await readdir(folder)).toEqual(['locked-in.json']);
  expect(await readFile(join(folder, 'locked-in.json'), 'utf8')).toBe(marker);
});

test('a folder with something else in it is refused and left as it is', async () => {
  const folder = await aFolder();
  await writeFile(join(folder, 'thesis.md'), 'Chapter 2');
  await expect(startEmbedded(folder)).rejects.toMatchObject({ kind: 'foreign' });
  expect(await readdir(folder)).toEqual(['thesis.md']);

  const marked = await aFolder();
  await writeFile(join(marked, 'locked-in.json'), '{"product":"something-else","version":1}');
  await expect(startEmbedded(marked)).rejects.toMatchObject({ kind: 'foreign' });
});

test('a folder that cannot be made or written is refused', async () => {
  const folder = await aFolder();
  await writeFile(join(folder, 'file'), '');
  await expect(startEmbedded(join(folder, 'file', 'data'))).rejects.toMatchObject({ kind: 'unwritable' });
});

test('a folder below others that everyone may enter is as good', async () => {
  const parent = await aFolder();
  await chmod(parent, 0o755);
  const folder = join(parent, 'new', 'data');
  const { url } = await start(folder);
  expect(await ask(url, 'select 1 as one')).toEqual([{ one: 1 }]);
});

async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'locked-in-test-data-'));
  undo.push(() => rm(folder, { recursive: true }));
  return folder;
}

async function start(folder: string): Promise<EmbeddedPostgres> {
  const embedded = await startEmbedded(folder);
  undo.push(embedded.stop);
  return embedded;
}

/** What a killed process left running is stopped. */
async function takeOverAndStop(left: string): Promise<void> {
  const { stop } = await startEmbedded(left);
  await stop();
}

async function ask(url: string, statement: string): Promise<readonly unknown[]> {
  const db = openDatabase(url, { maxConnections: 1 });
  try {
    return (await sql.raw(statement).execute(db)).rows;
  } finally {
    await db.destroy();
  }
}

const HOLD = fileURLToPath(new URL('../testing/hold-embedded.ts', import.meta.url));

/** `url` is empty and `kind` says why when the process could not hold the folder. */
async function holdElsewhere(folder: string) {
  const child = spawn(process.execPath, [HOLD, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  const { url = '', kind } = JSON.parse(await firstLine(child)) as { url?: string; kind?: string };
  return { process: child, url, kind };
}

async function firstLine(child: ChildProcess): Promise<string> {
  for await (const chunk of child.stdout ?? []) return String(chunk);
  throw new Error('the process said nothing');
}

function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGKILL');
  });
}

async function postmasterOf(folder: string): Promise<number> {
  const [pid] = (await readFile(join(folder, 'postgres', 'postmaster.pid'), 'utf8')).split('\n');
  return Number(pid);
}
