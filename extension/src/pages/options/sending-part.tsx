import type { Pairing, Sending } from '../../messages.ts';
import { formatClock, formatDate } from '../format.ts';
import { DOCTOR_LINK } from '../page-links.ts';
import type { Background } from '../use-background.ts';
import { HERE } from '../zone.ts';
import { pendingWords, rejectedWords, WORDS } from './words.ts';

export type SendingPartProps = {
  readonly background: Background;
  readonly sending: Sending;
  readonly pairing: Pairing | undefined;
};

export function SendingPart({ background, sending, pairing }: SendingPartProps) {
  return (
    <section class="part">
      <h2>{WORDS.sendingTitle}</h2>
      <div class="card facts-card">
        {sending.problem === undefined ? null : <p class="warning small">{sending.problem}</p>}
        <SendingFacts sending={sending} />
        <a href={DOCTOR_LINK}>{WORDS.doctor}</a>
        {pairing === undefined ? null : (
          <button
            type="button"
            class="button"
            disabled={background.isBusy}
            onClick={() => void background.ask({ type: 'send-now' })}
          >
            {WORDS.sendNow}
          </button>
        )}
      </div>
    </section>
  );
}

function SendingFacts({ sending }: { readonly sending: Sending }) {
  const { pendingEvents, pendingChunks, rejectedChunks, lastSentAtMs, nextAttemptAtMs } = sending;
  return (
    <dl class="facts">
      <dt>{WORDS.pending}</dt>
      <dd>{pendingWords(pendingEvents, pendingChunks)}</dd>
      <dt>{WORDS.lastSent}</dt>
      <dd>{lastSentAtMs === undefined ? WORDS.neverSent : momentWords(lastSentAtMs)}</dd>
      {nextAttemptAtMs === undefined ? null : (
        <>
          <dt>{WORDS.next}</dt>
          <dd>{momentWords(nextAttemptAtMs)}</dd>
        </>
      )}
      {rejectedChunks === 0 ? null : (
        <>
          <dt>{WORDS.rejected}</dt>
          <dd>
            {rejectedWords(rejectedChunks)} <span class="muted small">{WORDS.rejectedHint}</span>
          </dd>
        </>
      )}
    </dl>
  );
}

function momentWords(ms: number): string {
  return `${formatClock(ms, HERE)}, ${formatDate(ms, HERE)}`;
}
