import type {
  CuedAt,
  EndReason,
  Forgotten,
  IfThen,
  SessionEvent,
  SessionMode,
  Sight,
  Timer,
} from '@locked-in/domain';
import { type DBSchema, type IDBPDatabase, type IDBPObjectStore, type IDBPTransaction, wrap } from 'idb';
import type { Keepsake } from './keepsake.ts';

/** One session as this browser keeps it. Changes only inside a transaction; times in UTC milliseconds. */
export type SessionRecord = {
  readonly sessionId: string;
  readonly intent: string;
  readonly mode: SessionMode;
  readonly timer: Timer;
  readonly startedAtMs: number;
  readonly endedAtMs?: number | undefined;
  /** Present only while the session has not ended: the running session is the one that has it. */
  readonly openSinceMs?: number | undefined;
  /** The number the next event gets. */
  readonly nextSeq: number;
  /** Events below this are in chunks, the others are not sealed yet. */
  readonly sealedUpTo: number;
  /** When the last event happened: no later event is dated before it. */
  readonly lastAtMs: number;
  /** Last proof that browser, worker and machine were there. */
  readonly lastSeenMs: number;
  /** How far the session's clock was ahead of the wall clock then; absent unless that was set back. */
  readonly clockAheadMs?: number | undefined;
  /** Which run of the browser saw it last: another one means that the browser was gone in between. */
  readonly browserLife: string;
  /** What was recorded last; absent until the first look and after an interruption. */
  readonly sight?: Sight | undefined;
  readonly endReason?: EndReason | undefined;
  /** The schedule that started it. */
  readonly scheduleId?: string | undefined;
  /** The plans it was declared with, when the cue of each came last, and when its site was arrived at. */
  readonly armed?: readonly IfThen[] | undefined;
  readonly cuedAt?: CuedAt | undefined;
  readonly arrivedAt?: CuedAt | undefined;
  /** Nobody has been at the browser since; absent while somebody is. */
  readonly awaySinceMs?: number | undefined;
  /** The time before its end in which nobody was at the browser, if it ran out so. */
  readonly awayAtEnd?: { readonly fromMs: number; readonly toMs: number } | undefined;
  /** What was computed is open: the person has graded or said that they want to see it without. */
  readonly isLogged: boolean;
  /** They have seen it without giving a grade. */
  readonly isSkipped?: boolean | undefined;
  /** The grade came when what was computed could be seen. */
  readonly isGradedLate?: boolean | undefined;
  /** Present once the server has everything and the events have gone. */
  readonly keepsake?: Keepsake | undefined;
  readonly reflect: 'none' | 'due' | 'opened';
  /** The server has said that it holds every event. */
  readonly isComplete: boolean;
  readonly checks: number;
  readonly nextCheckAtMs: number;
  /** Below this number nothing is missing on the server, as it said last; absent until it was asked. */
  readonly receivedUpTo?: number | undefined;
  /** The server holds all but what it refused for good: there is nothing left to ask. */
  readonly isSettled?: boolean | undefined;
  /** What the person wants no record of; chunks that are under way lose it when the server has answered. */
  readonly forgotten?: Forgotten | undefined;
  /** The person has deleted everything, and the server is still to be told: nobody sees the session any more. */
  readonly deletingSinceMs?: number | undefined;
  /** The site in front when the person forgot the last minutes: not recorded before another was in front. */
  readonly hiddenSite?: string | undefined;
  /** Recorded before this browser was paired, and not sent: `undecided` until the person says so, `here` for good. */
  readonly kept?: 'undecided' | 'here' | undefined;
  /** When somebody was last seen at a page; an open session that nobody comes back to ends there. */
  readonly lastHeldMs?: number | undefined;
};

/** Consecutive events, cut once. `waitingSinceMs` exists only while the chunk still has to be sent. */
export type ChunkRecord = {
  readonly sessionId: string;
  readonly firstSeq: number;
  readonly events: readonly SessionEvent[];
  readonly waitingSinceMs?: number | undefined;
  /** How many events it holds; as `waitingSinceMs`, only while it waits. */
  readonly waitingEvents?: number | undefined;
  /** Given to the network and not answered yet: until it is, what goes out never changes. */
  readonly isUnderWay?: true | undefined;
  readonly acknowledgedAtMs?: number | undefined;
  readonly rejected?: string | undefined;
};

export type EventRecord = {
  readonly sessionId: string;
  readonly seq: number;
  readonly event: SessionEvent;
};

export interface JournalSchema extends DBSchema {
  sessions: {
    key: string;
    value: SessionRecord;
    indexes: { startedAtMs: number; openSinceMs: number; kept: string; deletingSinceMs: number };
  };
  events: { key: [string, number]; value: EventRecord };
  chunks: {
    key: [string, number];
    value: ChunkRecord;
    indexes: {
      waitingSinceMs: number;
      waitingEvents: number;
      waitingOf: [string, number];
      rejectedOf: [string, string];
    };
  };
}

export type Journal = IDBPDatabase<JournalSchema> & {
  readonly writeAtOnce: (rows: SessionRows) => Promise<void>;
};
export type SessionRows = { readonly session: SessionRecord; readonly events: readonly EventRecord[] };
export type StoreName = 'sessions' | 'events' | 'chunks';
export type Writing = IDBPTransaction<JournalSchema, StoreName[], 'readwrite'>;

const VERSION = 4;

/** `onGone`: another version of the extension wants the database, or the browser has closed it. Open again when needed. */
export async function openDatabase(
  name: string,
  onGone: () => void,
  place: IDBFactory = indexedDB,
): Promise<Journal> {
  const request = place.open(name, VERSION);
  request.addEventListener('upgradeneeded', ({ oldVersion }) => {
    const tx: unknown = request.transaction && wrap(request.transaction);
    void upgradeStores(wrap(request.result) as IDBPDatabase<JournalSchema>, oldVersion, tx as Upgrading);
  });
  const opened = (await wrap(request)) as IDBPDatabase<JournalSchema>;
  const db = Object.assign(opened, { writeAtOnce: (rows: SessionRows) => writeAtOnce(request.result, rows) });
  db.addEventListener('close', onGone);
  db.addEventListener('versionchange', () => {
    db.close();
    onGone();
  });
  return db;
}

type Upgrading = IDBPTransaction<JournalSchema, StoreName[], 'versionchange'>;

/** Each version adds to what the one before left behind: a journal is never begun anew. */
async function upgradeStores(db: IDBPDatabase<JournalSchema>, from: number, tx: Upgrading): Promise<void> {
  if (from < 1) createStores(db);
  if (from < 2) await countWaiting(tx.objectStore('chunks'));
  if (from < 3) tx.objectStore('sessions').createIndex('kept', 'kept');
  if (from < 4) tx.objectStore('sessions').createIndex('deletingSinceMs', 'deletingSinceMs');
}

function createStores(db: IDBPDatabase<JournalSchema>): void {
  const sessions = db.createObjectStore('sessions', { keyPath: 'sessionId' });
  sessions.createIndex('startedAtMs', 'startedAtMs');
  sessions.createIndex('openSinceMs', 'openSinceMs');
  db.createObjectStore('events', { keyPath: ['sessionId', 'seq'] });
  db.createObjectStore('chunks', { keyPath: ['sessionId', 'firstSeq'] }).createIndex(
    'waitingSinceMs',
    'waitingSinceMs',
  );
}

/** Indexes leave out the rows that lack one of their fields, so they hold what waits, or is parked, and nothing else. */
async function countWaiting(
  chunks: IDBPObjectStore<JournalSchema, StoreName[], 'chunks', 'versionchange'>,
): Promise<void> {
  chunks.createIndex('waitingEvents', 'waitingEvents');
  chunks.createIndex('waitingOf', ['sessionId', 'waitingSinceMs']);
  chunks.createIndex('rejectedOf', ['sessionId', 'rejected']);
  for await (const row of chunks) {
    const { value } = row;
    if (value.waitingSinceMs !== undefined)
      await row.update({ ...value, waitingEvents: value.events.length });
  }
}

const writings = new WeakMap<Journal, number>();

/** How often this worker or page has begun to change the journal: what it read before may be outdated. */
export function countWritings(db: Journal): number {
  return writings.get(db) ?? 0;
}

/** What is promised to survive the machine losing power is written `strict`; the rest may wait for the system. */
export function writeTo(
  db: Journal,
  stores: StoreName[],
  durability: IDBTransactionDurability = 'strict',
): Writing {
  writings.set(db, countWritings(db) + 1);
  return db.transaction(stores, 'readwrite', { durability });
}

/**
 * A session and its new events in one transaction that asks for nothing: on the disk when it resolves, or nothing of it,
 * also if a number is taken. For every page that is shown, so without the wrapper, which costs as much as the rest.
 */
export function writeRows(db: Journal, rows: SessionRows): Promise<void> {
  writings.set(db, countWritings(db) + 1);
  return db.writeAtOnce(rows);
}

function writeAtOnce(db: IDBDatabase, { session, events }: SessionRows): Promise<void> {
  const durability = events.length > 0 ? 'strict' : 'relaxed';
  const tx = db.transaction(['sessions', 'events'], 'readwrite', { durability });
  for (const event of events) tx.objectStore('events').add(event);
  tx.objectStore('sessions').put(session);
  tx.commit();
  return new Promise((resolve, reject) => {
    tx.oncomplete = () => resolve();
    tx.onabort = () => reject(tx.error ?? new Error('The journal was closed while it was written'));
  });
}

/** Every event of the session that is still here, in order. */
export async function readEvents(db: Journal, sessionId: string): Promise<readonly SessionEvent[]> {
  const all = IDBKeyRange.bound([sessionId, 0], [sessionId, Number.MAX_SAFE_INTEGER]);
  const tx = db.transaction(['chunks', 'events']);
  const [chunks, events] = await Promise.all([
    tx.objectStore('chunks').getAll(all),
    tx.objectStore('events').getAll(all),
  ]);
  return [...chunks.flatMap((chunk) => chunk.events), ...events.map((record) => record.event)];
}
