import type { KeepingStatus } from '../keeping-messages.ts';
import type { Answer, CurrentSession, LastSession, Pairing, Request, Status } from '../messages.ts';

export const SESSION_ID = '0b6cb8a0-2ad5-4f0e-9a3a-0e8b4c2d1f10';
export const NOON = Date.UTC(2026, 10, 18, 12, 0);
export const MINUTE = 60_000;

export const PAIRING: Pairing = {
  serverUrl: 'http://127.0.0.1:4820',
  webUrl: 'http://127.0.0.1:4820',
  deviceId: '5f0c1e7c-9a0b-4b7e-8c1d-1f2e3d4c5b6a',
  isRevoked: false,
};

export const RUNNING: CurrentSession = {
  sessionId: SESSION_ID,
  intent: 'Draft chapter 2',
  mode: 'countdown',
  state: 'running',
  startedAtMs: NOON,
  endsAtMs: NOON + 25 * MINUTE,
  pausedMs: 0,
  coverage: 0.92,
};

export const ENDED: LastSession = {
  sessionId: SESSION_ID,
  intent: 'Draft chapter 2',
  endedAtMs: NOON,
  isLogged: false,
  isComplete: false,
};

/** A person who has said yes to recording and nothing else. */
export const KEEPING: KeepingStatus = {
  consentedAtMs: NOON,
  never: { record: [], title: [] },
  undecided: 0,
  keptHere: 0,
};

export function statusWith(part: Partial<Status> = {}): Status {
  const sending = { pendingEvents: 0, pendingChunks: 0, rejectedChunks: 0 };
  return { pairing: PAIRING, sending, privacy: 'title', keeping: KEEPING, ...part };
}

/** A background that answers `status`, refuses what it is told to, and remembers what it was asked. */
export function fakeBackground(status: Status, refusals: Partial<Record<Request['type'], string>> = {}) {
  const asked: Request[] = [];
  const ask = async (request: Request): Promise<Answer> => {
    if (request.type !== 'status') asked.push(request);
    const problem = refusals[request.type];
    return problem === undefined ? { ok: true, status } : { ok: false, problem };
  };
  return { ask, asked };
}
