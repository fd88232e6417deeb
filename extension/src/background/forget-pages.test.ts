import { type SessionEvent, toSegments } from '@locked-in/domain';
import { expect, test } from 'vitest';
import { type Journal, readEvents, type SessionRecord } from '../platform/database.ts';
import { DECLARED, emptyJournal, sightOf } from '../testing/journal.ts';
import { sealEvents } from '../testing/seal-events.ts';
import { markAcknowledged, peekNextChunk, takeOldestWaiting } from './chunks.ts';
import { deleteAll } from './delete-all.ts';
import { forgetPages } from './forget-pages.ts';
import { advanceHiding } from './hide-forgotten.ts';
import { addSession, changeSession, readCurrent } from './journal.ts';
import { startSession } from './start-session.ts';

const MINUTE = 60_000;
const life = { browserLife: 'life' };

/** A session that began at 0 and shows another page each minute: 0.test, 1.test, … */
async function record(db: Journal, minutes: number, sessionId = 'session'): Promise<void> {
  const first = { ...life, nowMs: 0, sight: sightOf('0.test', { title: 'title 0' }) };
  await addSession(db, startSession(sessionId, DECLARED, first));
  for (let minute = 1; minute <= minutes; minute += 1) await show(db, `${minute}.test`, minute * MINUTE);
}

function show(db: Journal, site: string, nowMs: number): Promise<SessionRecord | undefined> {
  const moment = { ...life, nowMs, sight: sightOf(site, { title: `title ${site}` }) };
  return changeSession(db, 'session', (session) => advanceHiding({ ...session, lastSeenMs: nowMs }, moment));
}

async function stop(db: Journal, nowMs: number): Promise<void> {
  const moment = { ...life, nowMs, sight: sightOf('end.test'), command: { kind: 'stop' } as const };
  await changeSession(db, 'session', (session) => advanceHiding({ ...session, lastSeenMs: nowMs }, moment));
}

function sitesIn(events: readonly SessionEvent[]): readonly string[] {
  return events.flatMap((event) => ('site' in event ? [event.site] : []));
}

async function sitesKept(db: Journal): Promise<readonly string[]> {
  return sitesIn(await readEvents(db, 'session'));
}

const last = (minutes: number) => ({ ranges: [], sites: [], lastMs: minutes * MINUTE });

test('the pages of the last minutes go, those before stay, and the stream says what was forgotten', async () => {
  const db = await emptyJournal();
  await record(db, 10);
  await forgetPages(db, last(5), 10 * MINUTE);
  expect(await sitesKept(db)).toEqual(['0.test', '1.test', '2.test', '3.test', '4.test']);
  const events = await readEvents(db, 'session');
  expect(events).toContainEqual({
    kind: 'forgotten',
    occurredAtMs: 10 * MINUTE,
    fromMs: 5 * MINUTE,
    toMs: 10 * MINUTE,
  });
  const segments = toSegments(events, 12 * MINUTE);
  expect(segments.find(({ startMs }) => startMs === 5 * MINUTE)).toMatchObject({ presence: 'unobserved' });
});

test('no number is lost or given twice', async () => {
  const db = await emptyJournal();
  await record(db, 4);
  await sealEvents(db, 1);
  await show(db, 'late.test', 5 * MINUTE);
  await forgetPages(db, last(60), 5 * MINUTE);
  const chunks = await db.getAll('chunks');
  const sealed = chunks.flatMap(({ firstSeq, events }) => events.map((_, index) => firstSeq + index));
  const open = (await db.getAllKeys('events')).map(([, seq]) => seq);
  expect([...sealed, ...open]).toEqual([...sealed, ...open].map((_, seq) => seq));
  expect((await readCurrent(db))?.nextSeq).toBe(sealed.length + open.length);
});

test('the site in front stays private until another is in front', async () => {
  const db = await emptyJournal();
  await record(db, 3);
  await forgetPages(db, last(5), 3 * MINUTE);
  await show(db, '3.test', 4 * MINUTE);
  expect(await sitesKept(db)).toEqual([]);
  await show(db, 'docs.test', 5 * MINUTE);
  await show(db, '3.test', 6 * MINUTE);
  expect(await sitesKept(db)).toEqual(['docs.test', '3.test']);
  expect(await readCurrent(db)).not.toHaveProperty('hiddenSite');
});

test('a page shown long before the forgotten minutes is not recorded beyond their beginning', async () => {
  const db = await emptyJournal();
  await record(db, 0);
  await forgetPages(db, last(5), 20 * MINUTE);
  const segments = toSegments(await readEvents(db, 'session'), 25 * MINUTE);
  expect(segments.map(({ endMs, page, isPrivate }) => [endMs / MINUTE, page?.site ?? isPrivate])).toEqual([
    [15, '0.test'],
    [20, undefined],
    [25, true],
  ]);
});

test('after the end of a session its name is nowhere that could keep it', async () => {
  const db = await emptyJournal();
  await record(db, 3);
  await forgetPages(db, last(60), 3 * MINUTE);
  await stop(db, 4 * MINUTE);
  const everything = JSON.stringify([
    await db.getAll('sessions'),
    await db.getAll('events'),
    await db.getAll('chunks'),
  ]);
  expect(everything).not.toMatch(/\d\.test/);
  expect(everything).not.toContain('title');
});

test('a sealed chunk that was never given to the network is rewritten', async () => {
  const db = await emptyJournal();
  await record(db, 3);
  await sealEvents(db, 1);
  await forgetPages(db, last(60), 3 * MINUTE);
  expect(sitesIn((await peekNextChunk(db))?.events ?? [])).toEqual([]);
});

test('a chunk under way goes out unchanged each time, and loses its pages when it is answered', async () => {
  const db = await emptyJournal();
  await record(db, 3);
  await sealEvents(db, 1);
  const sent = await takeOldestWaiting(db);
  await forgetPages(db, last(60), 3 * MINUTE);
  const again = await takeOldestWaiting(db);
  expect(again?.events).toEqual(sent?.events);
  if (again) await markAcknowledged(db, again, 5);
  expect(await sitesKept(db)).toEqual([]);
});

test('a session that was confirmed as complete is told to the server again', async () => {
  const db = await emptyJournal();
  await record(db, 3);
  await stop(db, 4 * MINUTE);
  await changeSession(db, 'session', (session) => ({
    session: { ...session, isComplete: true },
    events: [],
  }));
  await forgetPages(db, last(60), 5 * MINUTE);
  expect(await db.get('sessions', 'session')).toMatchObject({ isComplete: false });
  expect((await readEvents(db, 'session')).at(-1)).toMatchObject({ kind: 'forgotten', toMs: 4 * MINUTE });
});

test('a session that the range does not reach is left alone', async () => {
  const db = await emptyJournal();
  await record(db, 3);
  await stop(db, 4 * MINUTE);
  const before = await readEvents(db, 'session');
  await forgetPages(db, last(5), 60 * MINUTE);
  expect(await readEvents(db, 'session')).toEqual(before);
});

test('of a session that is forgotten whole the words go as well, here and by the stream', async () => {
  const db = await emptyJournal();
  await record(db, 3);
  await stop(db, 4 * MINUTE);
  const log = { kind: 'logged', occurredAtMs: 4 * MINUTE, quality: 60, note: 'the note' } as const;
  await changeSession(db, 'session', (session) => ({ session, events: [log] }));
  expect(await forgetPages(db, last(60), 5 * MINUTE)).toEqual([DECLARED.intent]);
  const everything = JSON.stringify([await db.getAll('sessions'), await db.getAll('events')]);
  for (const word of [DECLARED.intent, 'the note', '0.test']) expect(everything).not.toContain(word);
  const events = await readEvents(db, 'session');
  expect(events.at(-1)).toMatchObject({ kind: 'forgotten', fromMs: 0, toMs: 4 * MINUTE, whole: true });
  expect(events).toContainEqual({ kind: 'logged', occurredAtMs: 4 * MINUTE, quality: 60 });
});

test('the words of a session that runs on stay', async () => {
  const db = await emptyJournal();
  await record(db, 3);
  expect(await forgetPages(db, last(60), 3 * MINUTE)).toEqual([]);
  expect(await readCurrent(db)).toMatchObject({ intent: DECLARED.intent });
});

test('a session of which something has left tells the server which site to forget, until that has', async () => {
  const db = await emptyJournal();
  await record(db, 1);
  await sealEvents(db, 1);
  await forgetPages(db, { ranges: [], sites: ['1.test'], isSiteTold: true }, 3 * MINUTE);
  expect(await readEvents(db, 'session')).toContainEqual({
    kind: 'site-forgotten',
    site: '1.test',
    occurredAtMs: 3 * MINUTE,
  });
});

test('of a session that never left nobody is told which site was forgotten', async () => {
  const db = await emptyJournal();
  await record(db, 1);
  await forgetPages(db, { ranges: [], sites: ['1.test'], isSiteTold: true }, 3 * MINUTE);
  expect(JSON.stringify(await readEvents(db, 'session'))).not.toContain('1.test');
});

test('a site goes with everything under it, and of a list nothing is said to the server', async () => {
  const db = await emptyJournal();
  await record(db, 1);
  await show(db, 'my.bank.test', 2 * MINUTE);
  await forgetPages(db, { ranges: [], sites: ['bank.test'] }, 3 * MINUTE);
  const events = await readEvents(db, 'session');
  expect(JSON.stringify(events)).not.toContain('bank');
  expect(events.map(({ kind }) => kind)).not.toContain('forgotten');
  expect(await sitesKept(db)).toEqual(['0.test', '1.test']);
});

test('a clock that is ahead of the wall is followed', async () => {
  const db = await emptyJournal();
  await record(db, 10);
  await changeSession(db, 'session', (session) => ({
    session: { ...session, clockAheadMs: 8 * MINUTE },
    events: [],
  }));
  await forgetPages(db, last(5), 2 * MINUTE);
  expect(await sitesKept(db)).toEqual(['0.test', '1.test', '2.test', '3.test', '4.test']);
});

test('everything goes, but not while a session runs', async () => {
  const db = await emptyJournal();
  await record(db, 3);
  await sealEvents(db, 1);
  expect(await deleteAll(db, { hasServer: true, wallMs: 3 * MINUTE })).toBe(false);
  expect(await sitesKept(db)).toHaveLength(4);
  await stop(db, 4 * MINUTE);
  expect(await deleteAll(db, { hasServer: false, wallMs: 5 * MINUTE })).toBe(true);
  expect([await db.count('sessions'), await db.count('events'), await db.count('chunks')]).toEqual([0, 0, 0]);
});

test('what stays of a session for its log is forgotten as well', async () => {
  const db = await emptyJournal();
  await record(db, 2);
  await stop(db, 3 * MINUTE);
  const keepsake = { lengthMs: 3 * MINUTE, sites: ['bank.test', 'docs.test'] };
  await changeSession(db, 'session', (session) => ({ session: { ...session, keepsake }, events: [] }));
  await forgetPages(db, { ranges: [], sites: ['bank.test'] }, 3 * MINUTE);
  expect(await db.get('sessions', 'session')).toMatchObject({ keepsake: { sites: ['docs.test'] } });
  await forgetPages(db, last(1), 3 * MINUTE);
  expect(await db.get('sessions', 'session')).toMatchObject({
    keepsake: { lengthMs: 3 * MINUTE, sites: [] },
  });
});
