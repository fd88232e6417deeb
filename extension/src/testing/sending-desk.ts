import type { SessionEvent } from '@locked-in/domain';
import { advanceSession } from '../background/advance-session.ts';
import { addSession, changeSession } from '../background/journal.ts';
import { createSender } from '../background/send-journal.ts';
import { startSession } from '../background/start-session.ts';
import type { Journal } from '../platform/database.ts';
import type { ServerAnswer, ServerRequest } from '../platform/server.ts';
import type { SendingState } from '../platform/stored.ts';
import { DECLARED, emptyJournal, sightOf } from './journal.ts';

export const ACCEPTED: ServerAnswer = { kind: 'answered', status: 202, body: undefined };
export const MISSING_ALL: ServerAnswer = {
  kind: 'refused',
  code: 'not-found',
  reason: 'There is nothing here',
};
const moment = { nowMs: 0, browserLife: 'life', sight: sightOf('a.test') };

type Server = (request: ServerRequest) => ServerAnswer | Promise<ServerAnswer>;

/** A sender with a journal of its own and a server that answers what the test says. */
export async function createDesk(server: Server) {
  const desk = {
    db: await emptyJournal(),
    requests: [] as ServerRequest[],
    wakes: [] as number[],
    rests: [] as number[],
    /** Ends when nothing opens any more. */
    way: Promise.resolve(),
    state: { failures: 0 } as SendingState,
    isPaired: true,
    isRevoked: false,
    nowMs: 100_000,
    server,
  };
  const sender = createSender({
    openJournal: async () => desk.db,
    readAccess: async () =>
      desk.isPaired ? { serverUrl: 'http://server.test', token: 'secret' } : undefined,
    ask: async (_access, request) => {
      desk.requests.push(request);
      return desk.server(request);
    },
    readState: async () => desk.state,
    writeState: async (state) => {
      desk.state = state;
    },
    onRevoked: async () => {
      desk.isRevoked = true;
      desk.isPaired = false;
    },
    rest: async (ms) => {
      desk.rests.push(ms);
    },
    giveWay: () => desk.way,
    wakeAt: async (ms) => {
      desk.wakes.push(ms);
    },
    now: () => desk.nowMs,
    random: () => 0.5,
  });
  return { desk, sender };
}

export async function record(db: Journal, sessionId: string, count = 0, nowMs = 0): Promise<void> {
  await addSession(db, startSession(sessionId, DECLARED, { ...moment, nowMs }));
  const events = Array.from({ length: count }, (_, index): SessionEvent => {
    return { kind: 'page-shown', site: `${index}.test`, audible: false, occurredAtMs: nowMs + index };
  });
  await changeSession(db, sessionId, (session) => ({ session, events }));
}

export async function stop(db: Journal, sessionId: string): Promise<void> {
  const stopped = { ...moment, command: { kind: 'stop' } as const };
  await changeSession(db, sessionId, (session) => advanceSession(session, stopped));
}

export const puts = (requests: readonly ServerRequest[]) => requests.filter(({ method }) => method === 'PUT');
export const paths = (requests: readonly ServerRequest[]) => requests.map(({ path }) => path);
