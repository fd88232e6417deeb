import type { LastSession } from '../../messages.ts';
import { putOff } from '../put-off.ts';
import { AwayQuestion } from './away-question.tsx';
import { GradeSliders } from './grade-slider.tsx';
import { IntentField } from './intent-field.tsx';
import { NoteField } from './note-field.tsx';
import { OffBrowserField } from './off-browser.tsx';
import { Problem } from './problem.tsx';
import { ProgressChoice } from './progress-choice.tsx';
import { Regrets } from './regrets.tsx';
import { SolutionField } from './solution-field.tsx';
import { type Logging, useLog } from './use-log.ts';
import { WORDS } from './words.ts';

export type GradeFormProps = Logging & {
  /** The time at its end in which nobody was at the browser, if it ran out so. */
  readonly away?: LastSession['awayAtEnd'];
  /** Where most of the time went. */
  readonly sites?: readonly string[] | undefined;
  /** The person has said before what it was for. */
  readonly isDeclared: boolean;
  /** The person does not want to grade now. */
  readonly onPutOff: () => void;
};

/** The person's own word, before anything else is seen. */
export function GradeForm(props: GradeFormProps) {
  const { sessionId, background, away, times, sites = [], armed = [], isDeclared, onPutOff } = props;
  const { form, change, check, send, problem } = useLog(props);
  const save = (event: Event) => {
    event.preventDefault();
    void send(false);
  };
  const skip = () => {
    if (!check(false)) return;
    putOff(sessionId, form);
    onPutOff();
  };
  return (
    <form class="card grade-form" onSubmit={save}>
      <div class="step-heading">
        <h2>{WORDS.ownStep}</h2>
        <p class="muted small">{WORDS.ownHint}</p>
      </div>
      {isDeclared ? null : <IntentField intent={form.intent} change={change} />}
      <GradeSliders form={form} change={change} />
      <ProgressChoice progress={form.progress} onChange={(progress) => change({ progress })} />
      {away === undefined ? null : (
        <AwayQuestion away={away} first={form.away} onAnswer={(answer) => change({ away: answer })} />
      )}
      <OffBrowserField rows={form.offBrowser} times={times} change={change} />
      <Regrets sites={sites} regrets={form.regrets} change={change} />
      <SolutionField tried={form.tried} armed={armed} change={change} />
      <NoteField note={form.note} change={change} />
      <Problem text={problem} />
      <FormActions isBusy={background.isBusy} onSkip={skip} />
    </form>
  );
}

type FormActionsProps = { readonly isBusy: boolean; readonly onSkip: () => void };

function FormActions({ isBusy, onSkip }: FormActionsProps) {
  return (
    <div class="form-actions">
      <button type="submit" class="button primary" disabled={isBusy}>
        {WORDS.save}
      </button>
      <button type="button" class="button quiet" disabled={isBusy} onClick={onSkip}>
        {WORDS.skip}
      </button>
      <p class="muted small">{WORDS.skipHint}</p>
    </div>
  );
}
