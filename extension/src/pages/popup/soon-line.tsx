import type { TimerStatus } from '../../timer-messages.ts';
import type { Background } from '../use-background.ts';
import { soonWords, WORDS } from './words.ts';

export type SoonLineProps = Pick<Background, 'ask' | 'isBusy'> & {
  readonly timer: TimerStatus | undefined;
  readonly nowMs: number;
};

/** What the notification says, for those who did not allow any. */
export function SoonLine({ timer, nowMs, ask, isBusy }: SoonLineProps) {
  const { next, schedules = [] } = timer ?? {};
  const schedule = schedules.find(({ scheduleId }) => scheduleId === next?.scheduleId);
  if (!next || !schedule) return null;
  const leftMs = next.startsAtMs - nowMs;
  if (leftMs <= 0 || leftMs > schedule.noticeMinutes * 60_000) return null;
  return (
    <p class="soon small">
      <span class="soon-text" title={next.intent}>
        {soonWords(Math.ceil(leftMs / 60_000), next.intent || WORDS.noIntent)}
      </span>
      <button
        type="button"
        class="link-button"
        disabled={isBusy}
        onClick={() => void ask({ type: 'skip-next', scheduleId: next.scheduleId })}
      >
        {WORDS.skip}
      </button>
    </p>
  );
}
