import type { Status } from '../../messages.ts';
import type { ResultAnswer } from './results.ts';

/** Why the reveal is not there yet, in words. `isMoving`: something is under way and the page need not be left. */
export type WaitingReason = {
  readonly title: string;
  readonly detail: string;
  readonly isMoving: boolean;
  readonly needsPairing?: true | undefined;
};

/** Told from near to far: this browser, the line, the server, the analysis. */
export function waitingReasonOf(status: Status, answer: ResultAnswer | undefined): WaitingReason {
  const { pairing, sending } = status;
  if (pairing === undefined) return UNPAIRED;
  if (pairing.isRevoked || answer?.kind === 'unpaired') return REVOKED;
  if (sending.rejectedChunks > 0) return refused(sending.rejectedChunks);
  if (sending.pendingEvents > 0) return toSendingReason(sending.problem, sending.pendingEvents);
  if (answer?.kind === 'later') return unreachable(answer.reason);
  if (answer?.kind === 'result' && answer.result.status === 'pending') return ANALYSING;
  return ARRIVING;
}

const UNPAIRED: WaitingReason = {
  title: 'Saved in this browser',
  detail: 'There is no server yet that could analyse it. Pair this browser, and everything recorded is sent.',
  isMoving: false,
  needsPairing: true,
};

const REVOKED: WaitingReason = {
  title: 'Saved in this browser',
  detail: 'The server no longer knows this browser. Pair it again, and everything recorded is sent.',
  isMoving: false,
  needsPairing: true,
};

const ANALYSING: WaitingReason = {
  title: 'Being analysed',
  detail: 'Everything has arrived. This usually takes a few seconds; if the server is busy, longer.',
  isMoving: true,
};

const ARRIVING: WaitingReason = {
  title: 'On its way',
  detail: 'Everything was sent. The server is putting the session together.',
  isMoving: true,
};

function toSendingReason(problem: string | undefined, events: number): WaitingReason {
  const count = events === 1 ? '1 event' : `${events} events`;
  if (problem === undefined) return { title: 'Sending', detail: `${count} to go.`, isMoving: true };
  const detail = `${problem} ${count} will be sent when that is over. You can close this page.`;
  return { title: 'Saved here, will be sent', detail, isMoving: false };
}

function unreachable(reason: string): WaitingReason {
  const detail = `${reason} Everything was sent before; the result appears here when the server answers.`;
  return { title: 'Sent, waiting for the answer', detail, isMoving: false };
}

function refused(chunks: number): WaitingReason {
  const count = chunks === 1 ? 'A part' : `${chunks} parts`;
  const detail = `${count} of the records was not accepted by the server. It is kept here; see the options page.`;
  return { title: 'Not everything was accepted', detail, isMoving: false };
}
