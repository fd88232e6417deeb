import type { Status } from '../../messages.ts';
import { sayProblem } from '../problem-words.ts';
import type { ResultAnswer } from './results.ts';
import type { Said } from './words.en.ts';
import { WAITING } from './words.ts';

/** Why the reveal is not there yet, in WAITING. `isMoving`: something is under way and the page need not be left. */
export type WaitingReason = Said & {
  readonly isMoving: boolean;
  readonly needsPairing?: true | undefined;
};

/** Told from near to far: this browser, the line, the server, the analysis. */
export function waitingReasonOf(
  { pairing, sending }: Status,
  answer: ResultAnswer | undefined,
): WaitingReason {
  const { rejectedChunks, pendingEvents, problem } = sending;
  if (pairing === undefined) return { ...WAITING.unpaired, isMoving: false, needsPairing: true };
  if (pairing.isRevoked || answer?.kind === 'unpaired')
    return { ...WAITING.revoked, isMoving: false, needsPairing: true };
  if (rejectedChunks > 0) return { ...WAITING.refused(rejectedChunks), isMoving: false };
  if (pendingEvents > 0)
    return problem === undefined
      ? { ...WAITING.sending(pendingEvents), isMoving: true }
      : { ...WAITING.stuck(problem, pendingEvents), isMoving: false };
  if (answer?.kind === 'later') return { ...WAITING.unreachable(sayProblem(answer.reason)), isMoving: false };
  const isAnalysing = answer?.kind === 'result' && answer.result.status === 'pending';
  return { ...(isAnalysing ? WAITING.analysing : WAITING.arriving), isMoving: true };
}
