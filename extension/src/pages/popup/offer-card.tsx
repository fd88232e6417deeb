import type { Offer } from '../../timer-messages.ts';
import { formatClock } from '../format.ts';
import type { Background } from '../use-background.ts';
import { HERE } from '../zone.ts';
import { startWords, WORDS } from './words.ts';

export type OfferCardProps = Pick<Background, 'ask' | 'isBusy'> & {
  readonly offer: Offer;
  readonly onOther: () => void;
};

/** A schedule's time has come: one press starts it. */
export function OfferCard({ offer, ask, isBusy, onOther }: OfferCardProps) {
  const { scheduleId, intent, startsAtMs, plannedMinutes } = offer;
  const answer = (type: 'start-offer' | 'snooze-offer' | 'dismiss-offer') => () =>
    void ask({ type, scheduleId });
  return (
    <section class="ended offer">
      <p class="small muted">
        {WORDS.plannedFor} {formatClock(startsAtMs, HERE)}
      </p>
      <h1 class="running-intent" dir="auto">
        {intent || WORDS.noIntent}
      </h1>
      <button type="button" class="button primary" disabled={isBusy} onClick={answer('start-offer')}>
        {startWords(plannedMinutes)}
      </button>
      <div class="offer-answers">
        <button type="button" class="button" disabled={isBusy} onClick={answer('snooze-offer')}>
          {WORDS.snooze}
        </button>
        <button type="button" class="button" disabled={isBusy} onClick={answer('dismiss-offer')}>
          {WORDS.notToday}
        </button>
      </div>
      <button type="button" class="button quiet" onClick={onOther}>
        {WORDS.somethingElse}
      </button>
    </section>
  );
}
