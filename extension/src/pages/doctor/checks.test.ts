import { expect, test } from 'vitest';
import type { Diagnosis } from '../../doctor-messages.ts';
import type { Status } from '../../messages.ts';
import type { ConnectionFinding } from '../../platform/test-connection.ts';
import { KEEPING, MINUTE, NOON, PAIRING, SESSION_ID, statusWith } from '../../testing/fake-background.ts';
import { type Check, type Facts, toChecks, toVerdict } from './checks.ts';
import { toDiagnosisText } from './diagnosis-text.ts';

const WELL: Diagnosis = {
  journal: 'fine',
  alarms: [{ name: 'send', atMs: NOON }],
  missingAlarms: [],
  isRunning: false,
  parked: [],
};
const ANSWERS: ConnectionFinding = { kind: 'fine', tookMs: 12, aheadMs: 300 };
const PARKED = {
  sessionId: SESSION_ID,
  firstSeq: 0,
  intent: 'secret plan',
  events: 3,
  fromMs: NOON,
  toMs: NOON,
  reason: 'bank.example is wrong',
};

type Part = {
  readonly status?: Partial<Status>;
  readonly diagnosis?: Partial<Diagnosis>;
  readonly finding?: ConnectionFinding;
  readonly room?: Facts['room'];
};

function factsWith({ status, diagnosis, finding = ANSWERS, room }: Part = {}): Facts {
  return {
    nowMs: NOON,
    status: statusWith(status),
    diagnosis: { ...WELL, ...diagnosis },
    finding,
    room,
  };
}

function amiss(part: Part): readonly Check[] {
  return toChecks(factsWith(part)).filter(({ state }) => state !== 'fine');
}

test('where everything works, it says so', () => {
  const checks = toChecks(factsWith());
  expect(checks.map(({ state }) => state)).toEqual(checks.map(() => 'fine'));
  expect(toVerdict(checks)).toBe('Everything works.');
});

const sending = { pendingEvents: 42, pendingChunks: 1, rejectedChunks: 0 };
const https = { ...PAIRING, serverUrl: 'https://focus.example' };

test.each<[string, Part, string, Check['wayOut']]>([
  ['no consent', { status: { keeping: { ...KEEPING, consentedAtMs: undefined } } }, 'said yes', 'consent'],
  ['a browser without a server', { status: { pairing: undefined } }, 'Not paired', 'pair'],
  ['a revoked browser', { status: { pairing: { ...PAIRING, isRevoked: true } } }, 'no longer', 'pair-again'],
  ['a token the server has forgotten', { finding: { kind: 'revoked' } }, 'no longer', 'pair-again'],
  ['a server that is down', { finding: { kind: 'no-answer' } }, 'npm start', 'open-server'],
  ['a slow server', { finding: { kind: 'timeout' } }, '8 seconds', 'open-server'],
  ['no network', { finding: { kind: 'offline' } }, 'no network', 'open-server'],
  [
    'a certificate',
    { status: { pairing: https }, finding: { kind: 'no-answer-or-certificate' } },
    'certificate',
    'open-server',
  ],
  ['a login page', { finding: { kind: 'not-ours', status: 200 } }, 'login page', 'open-server'],
  ['a broken server', { finding: { kind: 'status', status: 502 } }, 'error 502', 'open-server'],
  ['another server', { finding: { kind: 'status', status: 404 } }, 'answers with 404', 'open-server'],
  ['a clock that is fast', { finding: { ...ANSWERS, aheadMs: 7_200_000 } }, '120 minutes ahead', undefined],
  ['a clock that is slow', { finding: { ...ANSWERS, aheadMs: -600_000 } }, '10 minutes behind', undefined],
  ['a full disk', { diagnosis: { journal: 'full' } }, 'Free some space', 'options'],
  ['a journal of a newer version', { diagnosis: { journal: 'newer' } }, 'update the extension', undefined],
  ['a journal that does not open', { diagnosis: { journal: 'broken' } }, 'Restart the browser', undefined],
  [
    'a journal that was lost',
    { diagnosis: { lostAtMs: NOON - MINUTE } },
    'damaged and begun anew',
    'options',
  ],
  [
    'settings that were lost',
    { status: { settingsLoss: { atMs: NOON - MINUTE, hadServer: true } } },
    'only the site is recorded',
    'options',
  ],
  ['little room', { room: { usedBytes: 96e6, quotaBytes: 100e6 } }, '96.0 MB', 'options'],
  ['alarms that were gone', { diagnosis: { missingAlarms: ['look', 'send'] } }, '2: look, send', undefined],
  [
    'a recording that stands still',
    { diagnosis: { isRunning: true, lastSeenMs: NOON - 5 * MINUTE } },
    'nothing was seen',
    undefined,
  ],
  [
    'sending that fails',
    { status: { sending: { ...sending, problem: 'No server.' } } },
    'No server. 42',
    'send-now',
  ],
  ['what was refused', { diagnosis: { parked: [PARKED] } }, '1 part was not accepted', undefined],
])('%s is said with a way out', (_what, part, words, wayOut) => {
  const found = amiss(part);
  expect(found).toHaveLength(1);
  expect(found[0]?.words.replaceAll('\u00a0', ' ')).toContain(words);
  expect(found[0]?.wayOut).toBe(wayOut);
});

test('what was lost is told of for a week', () => {
  const atMs = NOON - 8 * 24 * 60 * MINUTE;
  expect(amiss({ diagnosis: { lostAtMs: atMs } })).toEqual([]);
  expect(amiss({ status: { settingsLoss: { atMs, hadServer: true } } })).toEqual([]);
});

test('settings that were lost with the server need the person, until the browser is paired again', () => {
  const settingsLoss = { atMs: NOON - MINUTE, hadServer: true };
  const [lost] = amiss({ status: { settingsLoss, pairing: undefined } });
  expect(lost).toMatchObject({ state: 'wrong', wayOut: 'pair' });
  expect(lost?.words).toContain('Nothing is sent');
  expect(amiss({ status: { settingsLoss } })).toMatchObject([{ state: 'note' }]);
});

test('what is wrong is counted', () => {
  const checks = toChecks(factsWith({ finding: { kind: 'timeout' }, diagnosis: { journal: 'full' } }));
  expect(toVerdict(checks)).toBe('2 things need you.');
});

test('the copied diagnosis holds states and counts, and no titles, sites, intents, addresses or ids', () => {
  const last = { sessionId: SESSION_ID, intent: 'secret plan', endedAtMs: NOON, isLogged: false };
  const facts = factsWith({
    status: { pairing: https, last: { ...last, isComplete: false }, sending },
    diagnosis: { parked: [PARKED], alarms: [{ name: 'schedule secret-id', atMs: NOON }] },
  });
  const text = toDiagnosisText(facts, { version: '0.1.0', userAgent: 'Browser/1' });
  expect(text).toContain('Locked In 0.1.0\nBrowser/1');
  expect(text).toContain('waiting: 42 events in 1 chunks');
  expect(text).toContain('server: https://(another computer)');
  expect(text).not.toMatch(/secret|focus\.example|bank\.example/);
  expect(text).not.toContain(SESSION_ID);
});
