import type { State, Step, Story } from '@locked-in/ui/gallery';
import type { Diagnosis } from '../../src/doctor-messages.ts';
import type { Status } from '../../src/messages.ts';
import type { Ask } from '../../src/pages/ask-background.ts';
import { Doctor } from '../../src/pages/doctor/doctor.tsx';
import type { DoctorHands, Room } from '../../src/pages/doctor/hands.ts';
import type { ConnectionFinding } from '../../src/platform/test-connection.ts';
import { KEEPING, MINUTE, NOON, PAIRING, SESSION_ID } from '../../src/testing/fake-background.ts';
import { askOf, neverAnswering, OFFLINE, RESTARTING, REVOKED, restarting } from './fakes.ts';

const WELL: Diagnosis = {
  journal: 'fine',
  alarms: [
    { name: 'look', atMs: NOON + 6 * MINUTE },
    { name: 'send', atMs: NOON + 40 * MINUTE },
  ],
  missingAlarms: [],
  lastSeenMs: NOON + 4 * MINUTE,
  isRunning: false,
  parked: [],
};
const PARKED = {
  sessionId: SESSION_ID,
  firstSeq: 0,
  intent: 'Draft chapter 2',
  events: 214,
  fromMs: NOON - 60 * MINUTE,
  toMs: NOON - 35 * MINUTE,
  reason: '/events/12/title is longer than 500 characters',
};
const WAITING = { pendingEvents: 12, pendingChunks: 1, rejectedChunks: 0, lastSentAtMs: NOON };
const REFUSED = { parked: [PARKED, { ...PARKED, firstSeq: 500, intent: '', events: 1 }] };
const NOBODY = { ...KEEPING, consentedAtMs: undefined };
const AHEAD: ConnectionFinding = { kind: 'fine', tookMs: 14, aheadMs: 7 * MINUTE };

export const doctorStories: readonly Story[] = [
  {
    name: 'Doctor: well',
    states: [
      found('all is well', {}),
      found('never paired, no session yet', {
        status: { pairing: undefined },
        diagnosis: { lastSeenMs: undefined },
      }),
      found('before consent', { status: { keeping: NOBODY, pairing: undefined } }),
      found('sending soon', { status: { sending: WAITING } }),
      found('alarms were dropped', { diagnosis: { missingAlarms: ['look', 'end'], isRunning: true } }),
      found('copied', {}, [{ press: '.doctor-actions .button:nth-of-type(2)' }]),
    ],
  },
  {
    name: 'Doctor: this browser',
    states: [
      found('the disk is full', {
        diagnosis: { journal: 'full' },
        room: { usedBytes: 2e9, quotaBytes: 2e9 },
      }),
      found('written by a newer version', { diagnosis: { journal: 'newer' } }),
      found('the journal cannot be opened', { diagnosis: { journal: 'broken' } }),
      found('beginning a new journal', { diagnosis: { journal: 'broken' } }, [{ press: '.parked .danger' }]),
      found('the journal was begun anew', { diagnosis: { lostAtMs: NOON - 30 * MINUTE } }),
      found('the settings were begun anew', {
        status: {
          settingsLoss: { atMs: NOON - 30 * MINUTE, hadServer: true },
          keeping: NOBODY,
          pairing: undefined,
        },
      }),
      found('nothing seen for a while', { diagnosis: { isRunning: true, lastSeenMs: NOON - 30 * MINUTE } }),
      found('several things', {
        status: { sending: OFFLINE },
        diagnosis: { journal: 'full', ...REFUSED },
        finding: { kind: 'offline' },
      }),
      opened('the settings cannot be read', unreadable, { ask: unreadable }),
      opened('restarting', restarting, { ask: async () => ({ ok: false, problem: RESTARTING }) }),
      opened('loading', neverAnswering, { ask: () => new Promise(() => undefined) }),
    ],
  },
  {
    name: 'Doctor: the server',
    states: [
      connection('no network', { kind: 'offline' }),
      connection('nothing answers', { kind: 'no-answer' }),
      connection('too slow', { kind: 'timeout' }),
      connection('nothing answers, or a certificate', { kind: 'no-answer-or-certificate' }),
      connection('the login page of a network', { kind: 'not-ours', status: 200 }),
      connection('the server is in trouble', { kind: 'status', status: 503 }),
      connection('something else answers', { kind: 'status', status: 404 }),
      connection('the clock is wrong', AHEAD),
      found('the server has removed this browser', {
        status: { pairing: REVOKED },
        finding: { kind: 'revoked' },
      }),
      found('offline, a backlog', { status: { sending: OFFLINE }, finding: { kind: 'no-answer' } }),
      found('another address', {}, [{ press: 'main > details summary' }]),
    ],
  },
  {
    name: 'Doctor: refused',
    states: [
      found('what was refused', { diagnosis: REFUSED }),
      found('dropping it', { diagnosis: REFUSED }, [{ press: '.parked .danger' }]),
      found('dropping it, confirmed', { diagnosis: REFUSED }, [
        { press: '.parked .danger' },
        { type: `#drop-${SESSION_ID}-0`, text: 'drop' },
      ]),
    ],
  },
];

const UNREADABLE =
  'The browser cannot read the settings of Locked In: nothing is being recorded. Restart the browser. If it stays so, save what was recorded on the doctor page, then remove Locked In and add it again.';

async function unreadable() {
  return { ok: false, problem: UNREADABLE } as const;
}

type Found = {
  readonly status?: Partial<Status>;
  readonly diagnosis?: Partial<Diagnosis>;
  readonly finding?: ConnectionFinding;
  readonly room?: Room;
};

function connection(name: string, finding: ConnectionFinding): State {
  return found(name, { finding, status: { pairing: { ...PAIRING, serverUrl: 'https://focus.example' } } });
}

function found(name: string, { status, diagnosis, finding, room }: Found, steps?: readonly Step[]): State {
  const hands: Partial<DoctorHands> = {
    ask: async () => ({ ok: true, diagnosis: { ...WELL, ...diagnosis } }),
    testConnection: async () => finding ?? { kind: 'fine', tookMs: 14, aheadMs: 40 },
    readRoom: async () => room ?? { usedBytes: 3_400_000, quotaBytes: 2e9 },
  };
  return { ...opened(name, askOf(status), hands), steps };
}

function opened(name: string, ask: Ask, part: Partial<DoctorHands>): State {
  const hands: DoctorHands = {
    ask: async () => ({ ok: true, diagnosis: WELL }),
    testConnection: async () => undefined,
    readRoom: async () => undefined,
    copy: async () => undefined,
    exportParked: async () => undefined,
    saveRemains: async () => true,
    version: '0.1.0',
    userAgent: 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/148.0.0.0 Safari/537.36',
    ...part,
  };
  return { name, picture: <Doctor ask={ask} hands={hands} /> };
}
