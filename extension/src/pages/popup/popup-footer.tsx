import type { LastSession, Status } from '../../messages.ts';
import { formatClock } from '../format.ts';
import { recallGrade } from '../kept-grade.ts';
import { DOCTOR_LINK, ONBOARDING_LINK, reflectLink } from '../page-links.ts';
import { isLossOpen } from '../settings-loss.ts';
import { HERE } from '../zone.ts';
import { useWaitingCode } from './use-waiting-code.ts';
import { codeWaitsWords, completeUntilWords, gradeWords, sendingWords, WORDS } from './words.ts';

export type PopupFooterProps = {
  readonly status: Status;
  /** The last session, unless the popup shows it in full anyway. */
  readonly last: LastSession | undefined;
  readonly nowMs: number;
};

/** At most two lines: what stands between the records and the server, and how the last session stands. */
export function PopupFooter({ status, last, nowMs }: PopupFooterProps) {
  return (
    <footer class="popup-footer small">
      <ConnectionLine status={status} nowMs={nowMs} />
      {last === undefined ? null : <LastLine last={last} isPaired={status.pairing !== undefined} />}
    </footer>
  );
}

function ConnectionLine({ status, nowMs }: Pick<PopupFooterProps, 'status' | 'nowMs'>) {
  const { pairing, sending } = status;
  const code = useWaitingCode(nowMs);
  if (isLossOpen(status, nowMs) && code === undefined)
    return <LossLine hadServer={status.settingsLoss?.hadServer} />;
  if (pairing === undefined || pairing.isRevoked) {
    if (code !== undefined) return <CodeLine code={code} />;
    return (
      <p>
        <span class="footer-text">{pairing === undefined ? WORDS.notPaired : WORDS.revoked}</span>
        <a href={ONBOARDING_LINK} target="_blank" rel="noopener">
          {pairing === undefined ? WORDS.pair : WORDS.pairAgain}
        </a>
      </p>
    );
  }
  if (sending.problem === undefined || status.trouble !== undefined) return null;
  const text = sendingWords(sending.problem, sending.pendingEvents);
  return (
    <p role="status">
      <span class="footer-text sending-problem" title={text}>
        {text}
      </span>
      <a href={DOCTOR_LINK} target="_blank" rel="noopener">
        {WORDS.details}
      </a>
    </p>
  );
}

/** The doctor says what is gone, and what to do. */
function LossLine({ hadServer }: { readonly hadServer: boolean | undefined }) {
  return (
    <p role="status">
      <span class="footer-text">{hadServer ? WORDS.serverLost : WORDS.settingsLost}</span>
      <a href={DOCTOR_LINK} target="_blank" rel="noopener">
        {WORDS.details}
      </a>
    </p>
  );
}

function CodeLine({ code }: { readonly code: string }) {
  return (
    <p>
      <span class="footer-text">{codeWaitsWords(code)}</span>
      <a href={ONBOARDING_LINK} target="_blank" rel="noopener">
        {WORDS.goOn}
      </a>
    </p>
  );
}

type LastLineProps = { readonly last: LastSession; readonly isPaired: boolean };

function LastLine({ last, isPaired }: LastLineProps) {
  const grade = last.isLogged ? recallGrade(last.sessionId) : undefined;
  return (
    <p>
      <strong dir="auto" title={last.intent}>
        {last.intent || WORDS.noIntent}
      </strong>
      <span class="footer-state">{isPaired ? completenessOf(last) : WORDS.lastHere}</span>
      <a href={reflectLink(last.sessionId)} target="_blank" rel="noopener">
        {linkWords(last, grade)}
      </a>
    </p>
  );
}

function linkWords({ isLogged }: LastSession, grade: string | undefined): string {
  if (!isLogged) return WORDS.gradeIt;
  return grade === undefined ? WORDS.seeGrade : gradeWords(grade);
}

/** How much of it the server holds for sure. */
function completenessOf({ isComplete, isSettled, completeUntilMs }: LastSession): string {
  if (isComplete) return WORDS.lastComplete;
  if (completeUntilMs !== undefined) return completeUntilWords(formatClock(completeUntilMs, HERE));
  return isSettled ? WORDS.lastSettled : WORDS.lastWaiting;
}
