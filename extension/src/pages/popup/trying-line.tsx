import { PLAN_WORDS, planText } from '../plan-words.ts';
import type { TryingFieldProps } from './trying-field.tsx';

/** What the running session tries; once its cue has come, what was to be done now. */
export function TryingLine({ trying, ask, isBusy }: TryingFieldProps) {
  const { running = [], cued } = trying ?? {};
  if (running.length === 0) return null;
  if (cued === undefined) {
    const text = running.map(planText).join(' · ');
    return (
      <p class="trying-line small muted" title={text}>
        {PLAN_WORDS.trying}: <span dir="auto">{text}</span>
      </p>
    );
  }
  return (
    <section class="cue-card" role="status" title={planText(cued.plan)}>
      <p class="small muted">{PLAN_WORDS.now}</p>
      <p class="cue-action" dir="auto">
        {cued.plan.action}
      </p>
      <button
        type="button"
        class="link-button small"
        disabled={isBusy}
        onClick={() => void ask({ type: 'snooze-cues' })}
      >
        {PLAN_WORDS.later}
      </button>
    </section>
  );
}
