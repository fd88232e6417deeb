/** `[session, firstSeq, events]` of every chunk that waits, and how many events the running session has. */
export type Backlog = {
  readonly sessions: number;
  readonly chunksPerSession: number;
  readonly eventsPerChunk: number;
  readonly runningEvents: number;
};

/**
 * The text of a script for a page of the extension: it writes ended sessions of days ago whose chunks all wait, and
 * gives the running session as many events as a long day has.
 */
export function toBacklogScript(backlog: Backlog): string {
  return `(${writeBacklog})(${JSON.stringify(backlog)}, ${HELPERS})`;
}

const HELPERS = `{
  settled: (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  }),
  open: () => indexedDB.open('locked-in'),
  uuid: (index) => '00000000-0000-4000-8000-' + String(1000000 - index).padStart(12, '0'),
}`;

type Row = Record<string, unknown>;
type Request = { readonly result: unknown };
type Store = {
  readonly put: (row: Row) => Request;
  readonly add: (row: Row) => Request;
  readonly getAll: () => Request;
};
type Helpers = {
  readonly settled: (request: unknown) => Promise<unknown>;
  readonly open: () => unknown;
  readonly uuid: (index: number) => string;
};
type Base = {
  readonly close: () => void;
  readonly transaction: (
    stores: readonly string[],
    mode: string,
  ) => { readonly objectStore: (name: string) => Store; oncomplete: unknown };
};

/** Runs in the page, so it can use nothing from here. Names do not sort as times do. */
async function writeBacklog(backlog: Backlog, { settled, open, uuid }: Helpers): Promise<void> {
  const db = (await settled(open())) as Base;
  const tx = db.transaction(['sessions', 'chunks', 'events'], 'readwrite');
  const done = new Promise((resolve) => {
    tx.oncomplete = resolve;
  });
  const [sessions, chunks, events] = ['sessions', 'chunks', 'events'].map((name) => tx.objectStore(name));
  const rows = (await settled(sessions?.getAll())) as Row[];
  const running = rows.find((row) => row.openSinceMs !== undefined) ?? {};
  const pageAt = (index: number, occurredAtMs: number) => ({
    kind: 'page-shown',
    site: `site-${index % 50}.test`,
    title: `A title of ordinary length, number ${index}`,
    audible: false,
    occurredAtMs,
  });
  const dayMs = 86_400_000;
  const nowMs = Number(running.startedAtMs);
  for (let session = 0; session < backlog.sessions; session += 1) {
    const startedAtMs = nowMs - (backlog.sessions - session) * (dayMs / 4);
    const count = backlog.chunksPerSession * backlog.eventsPerChunk;
    sessions?.put({
      ...running,
      sessionId: uuid(session),
      openSinceMs: undefined,
      timer: { state: 'idle' },
      startedAtMs,
      endedAtMs: startedAtMs + count * 1_000,
      nextSeq: count,
      sealedUpTo: count,
      isComplete: false,
      checks: 0,
      nextCheckAtMs: 0,
    });
    for (let chunk = 0; chunk < backlog.chunksPerSession; chunk += 1) {
      const firstSeq = chunk * backlog.eventsPerChunk;
      chunks?.put({
        sessionId: uuid(session),
        firstSeq,
        events: Array.from({ length: backlog.eventsPerChunk }, (_, index) => {
          const seq = firstSeq + index;
          const occurredAtMs = startedAtMs + seq * 1_000;
          if (seq === 0)
            return {
              kind: 'session-started',
              intent: 'backlog',
              mode: 'open',
              timeZone: 'UTC',
              occurredAtMs,
            };
          return seq === count - 1
            ? { kind: 'session-ended', reason: 'stopped', occurredAtMs }
            : pageAt(seq, occurredAtMs);
        }),
        waitingSinceMs: startedAtMs + firstSeq * 1_000,
        waitingEvents: backlog.eventsPerChunk,
      });
    }
  }
  const from = Number(running.nextSeq);
  for (let index = 0; index < backlog.runningEvents; index += 1) {
    events?.add({ sessionId: running.sessionId, seq: from + index, event: pageAt(index, nowMs) });
  }
  sessions?.put({ ...running, nextSeq: from + backlog.runningEvents });
  await done;
  db.close();
}
