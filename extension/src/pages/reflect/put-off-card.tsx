import { Problem } from './problem.tsx';
import { type Logging, useLog } from './use-log.ts';
import { WORDS } from './words.ts';

export type PutOffCardProps = Logging & { readonly onGrade: () => void };

/** Not graded, and sealed all the same: it opens for a grade, or for the word that it shall open without one. */
export function PutOffCard(props: PutOffCardProps) {
  const { background, onGrade } = props;
  const { send, problem } = useLog(props);
  return (
    <section class="card grade-form" aria-labelledby="put-off-heading">
      <div class="step-heading">
        <h2 id="put-off-heading">{WORDS.putOffTitle}</h2>
        <p class="muted">{WORDS.putOffHint}</p>
      </div>
      <Problem text={problem} />
      <div class="form-actions">
        <button type="button" class="button primary" disabled={background.isBusy} onClick={onGrade}>
          {WORDS.gradeNow}
        </button>
        <button type="button" class="button" disabled={background.isBusy} onClick={() => void send(true)}>
          {WORDS.showWithout}
        </button>
      </div>
      <p class="muted small">{WORDS.showWithoutHint}</p>
    </section>
  );
}
