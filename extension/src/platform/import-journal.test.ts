import fc from 'fast-check';
import { expect, test } from 'vitest';
import { advanceSession } from '../background/advance-session.ts';
import { addSession, changeSession } from '../background/journal.ts';
import { startSession } from '../background/start-session.ts';
import { DECLARED, emptyJournal, sightOf } from '../testing/journal.ts';
import { sealEvents } from '../testing/seal-events.ts';
import { type Journal, readEvents } from './database.ts';
import { exportJournal } from './export-journal.ts';
import { importJournal } from './import-journal.ts';
import { readImport } from './read-import.ts';

const ID = '0b6cb8a0-2ad5-4f0e-9a3a-0e8b4c2d1f10';
const OTHER = '1b6cb8a0-2ad5-4f0e-9a3a-0e8b4c2d1f10';
const moment = { nowMs: 1_000, browserLife: 'life', sight: sightOf('a.test') };

async function record(db: Journal, sessionId: string): Promise<void> {
  await addSession(db, startSession(sessionId, DECLARED, moment));
  await sealEvents(db, 1);
  const stop = { ...moment, nowMs: 9_000, command: { kind: 'stop' } as const };
  await changeSession(db, sessionId, (session) => advanceSession(session, stop));
}

async function textOf(db: Journal): Promise<string> {
  return JSON.stringify(await exportJournal(db, 5));
}

async function importInto(db: Journal, text: string) {
  const file = readImport(text);
  if (file.kind === 'wrong') throw new Error(file.problems.join());
  return importJournal(db, file.sessions);
}

test('what was exported is the same after an import elsewhere, cut or not', async () => {
  const [here, there] = [await emptyJournal(), await emptyJournal()];
  await record(here, ID);
  await record(here, OTHER);
  expect(await importInto(there, await textOf(here))).toEqual({ added: 2, extended: 0, kept: 0 });
  for (const id of [ID, OTHER]) expect(await readEvents(there, id)).toEqual(await readEvents(here, id));
  expect(await there.get('sessions', ID)).toMatchObject({ endedAtMs: 9_000, kept: 'undecided' });
});

test('importing twice changes nothing', async () => {
  const db = await emptyJournal();
  await record(db, ID);
  const before = await textOf(db);
  expect(await importInto(db, before)).toEqual({ added: 0, extended: 0, kept: 1 });
  expect(await textOf(db)).toBe(before);
});

test('an older file never takes away what is newer here, and a newer one adds to it', async () => {
  const [here, there] = [await emptyJournal(), await emptyJournal()];
  await record(here, ID);
  const old = await textOf(here);
  await importInto(there, old);
  const logged = { kind: 'logged', quality: 70, occurredAtMs: 10_000 } as const;
  await changeSession(here, ID, (session) => ({ session, events: [logged] }));
  expect(await importInto(here, old)).toEqual({ added: 0, extended: 0, kept: 1 });
  expect((await readEvents(here, ID)).at(-1)).toEqual(logged);
  expect(await importInto(there, await textOf(here))).toEqual({ added: 0, extended: 1, kept: 0 });
  expect(await readEvents(there, ID)).toEqual(await readEvents(here, ID));
  expect(await there.get('sessions', ID)).toMatchObject({ isLogged: true });
});

test('a session that ran when it was exported ends where the file ends', async () => {
  const [here, there] = [await emptyJournal(), await emptyJournal()];
  await addSession(here, startSession(ID, DECLARED, moment));
  await importInto(there, await textOf(here));
  expect((await readEvents(there, ID)).at(-1)).toMatchObject({ kind: 'session-ended', occurredAtMs: 1_000 });
  expect(await there.countFromIndex('sessions', 'openSinceMs')).toBe(0);
});

test.each([
  ['nonsense', 'This file is not JSON.'],
  ['{"product":"other"}', 'This file was not exported by Locked In.'],
  [
    '{"product":"locked-in","kind":"journal","version":2}',
    'version: 2 is not known here. Update the extension.',
  ],
  ['{"product":"locked-in","kind":"journal","version":1,"events":[],"chunks":[]}', 'sessions: is not a list'],
  [
    `{"product":"locked-in","kind":"journal","version":1,"sessions":[],"chunks":[],"events":[{"sessionId":"${ID}","seq":0,"event":{"kind":"page-shown","occurredAtMs":1,"audible":false,"site":"a b"}}]}`,
    'events[0].event.site',
  ],
  [
    '{"product":"locked-in","kind":"journal","version":1,"sessions":[{"sessionId":"x"}],"chunks":[],"events":[]}',
    'sessions[0].sessionId: is not an id',
  ],
])('the file %s is refused by its field', (text, problem) => {
  const file = readImport(text);
  expect(file.kind === 'wrong' && file.problems.join()).toContain(problem);
});

test('no file, however odd, does anything but be read or refused', () => {
  fc.assert(
    fc.property(
      fc.record({ sessions: fc.jsonValue(), events: fc.jsonValue(), chunks: fc.jsonValue() }),
      (parts) => {
        const text = JSON.stringify({ product: 'locked-in', kind: 'journal', version: 1, ...parts });
        expect(['read', 'wrong']).toContain(readImport(text).kind);
      },
    ),
  );
});
