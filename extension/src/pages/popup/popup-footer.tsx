import { formatClock } from '@locked-in/ui';
import type { LastSession, Sending, Status } from '../../messages.ts';
import { ONBOARDING_LINK, reflectLink } from '../page-links.ts';
import { HERE } from '../zone.ts';
import { nextAttemptWords, WORDS, waitingWords } from './words.ts';

export type PopupFooterProps = { readonly status: Status };

/** At most two lines: what stands between the records and the server, and how the last session stands. */
export function PopupFooter({ status }: PopupFooterProps) {
  return (
    <footer class="popup-footer small">
      <ConnectionLine status={status} />
      {status.last && !status.session ? <LastLine last={status.last} /> : null}
    </footer>
  );
}

function ConnectionLine({ status: { pairing, sending } }: PopupFooterProps) {
  if (pairing === undefined || pairing.isRevoked) {
    return (
      <p>
        <span>{pairing === undefined ? WORDS.notPaired : WORDS.revoked}</span>
        <a href={ONBOARDING_LINK} target="_blank" rel="noopener">
          {pairing === undefined ? WORDS.pair : WORDS.pairAgain}
        </a>
      </p>
    );
  }
  return sending.problem === undefined ? null : <p class="sending-problem">{sendingWords(sending)}</p>;
}

function sendingWords({ problem, pendingEvents, nextAttemptAtMs }: Sending): string {
  const next = nextAttemptAtMs === undefined ? '' : nextAttemptWords(formatClock(nextAttemptAtMs, HERE));
  return [problem, waitingWords(pendingEvents), next].filter(Boolean).join(' ');
}

function LastLine({ last }: { readonly last: LastSession }) {
  return (
    <p>
      <span class="last-line">
        <strong>{last.intent}</strong> · {last.isComplete ? WORDS.lastComplete : WORDS.lastWaiting}
      </span>
      <a href={reflectLink(last.sessionId)} target="_blank" rel="noopener">
        {last.isLogged ? WORDS.lastGraded : WORDS.lastGrade}
      </a>
    </p>
  );
}
