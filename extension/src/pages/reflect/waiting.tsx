import type { Status } from '../../messages.ts';
import { ONBOARDING_LINK } from '../page-links.ts';
import type { ResultAnswer } from './results.ts';
import { waitingReasonOf } from './waiting-reason.ts';
import { WORDS } from './words.ts';

export type WaitingProps = { readonly status: Status; readonly answer: ResultAnswer | undefined };

export function Waiting({ status, answer }: WaitingProps) {
  const { title, detail, isMoving, needsPairing } = waitingReasonOf(status, answer);
  return (
    <section class="card waiting" role="status" aria-busy={isMoving}>
      <span class={isMoving ? 'waiting-dot moving' : 'waiting-dot'} aria-hidden="true" />
      <div>
        <h2>{title}</h2>
        <p class="muted">{detail}</p>
        {needsPairing ? (
          <a class="button" href={ONBOARDING_LINK}>
            {WORDS.pair}
          </a>
        ) : null}
      </div>
    </section>
  );
}
