import type { SessionSummary } from '@locked-in/domain';
import { expect, test } from 'vitest';
import { MINUTE, NOON, PAIRING, SESSION_ID, statusWith } from '../../testing/fake-background.ts';
import type { ResultAnswer } from './results.ts';
import { waitingReasonOf } from './waiting-reason.ts';

const session: SessionSummary = {
  sessionId: SESSION_ID,
  intent: 'draft chapter 2',
  mode: 'countdown',
  timeZone: 'UTC',
  startedAtMs: NOON,
  endedAtMs: NOON + 25 * MINUTE,
  isComplete: true,
};
const pending: ResultAnswer = { kind: 'result', result: { status: 'pending', session } };

function waiting(pendingEvents: number, problem?: string) {
  return statusWith({ sending: { pendingEvents, pendingChunks: 0, rejectedChunks: 0, problem } });
}

test('without a server the log is saved here and pairing is offered', () => {
  const reason = waitingReasonOf(statusWith({ pairing: undefined }), undefined);
  expect(reason).toMatchObject({ title: 'Saved in this browser', needsPairing: true, isMoving: false });
});

test('a server that forgot this browser is told apart from no server', () => {
  const revoked = waitingReasonOf(statusWith({ pairing: { ...PAIRING, isRevoked: true } }), undefined);
  expect(revoked.detail).toContain('no longer knows');
  expect(waitingReasonOf(statusWith(), { kind: 'unpaired' })).toEqual(revoked);
});

test('offline, it says that everything will be sent later', () => {
  const reason = waitingReasonOf(waiting(42, 'The server cannot be reached.'), undefined);
  expect(reason.title).toBe('Saved here, will be sent');
  expect(reason.detail).toContain('The server cannot be reached. 42 events');
});

test('while it is being sent, it says how much is left', () => {
  expect(waitingReasonOf(waiting(1), pending)).toMatchObject({ title: 'Sending', detail: '1 event to go.' });
});

test('once everything has arrived, it says that it is being analysed', () => {
  expect(waitingReasonOf(statusWith(), pending)).toMatchObject({ title: 'Being analysed', isMoving: true });
});

test('a server that stops answering after everything was sent is named', () => {
  const reason = waitingReasonOf(statusWith(), { kind: 'later', reason: 'The server cannot be reached.' });
  expect(reason.detail).toContain('Everything was sent before');
});

test('records that the server refused are never passed over', () => {
  const sending = { pendingEvents: 0, pendingChunks: 0, rejectedChunks: 1 };
  expect(waitingReasonOf(statusWith({ sending }), pending).title).toBe('Not everything was accepted');
});
