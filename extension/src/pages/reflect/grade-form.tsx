import type { IfThen } from '@locked-in/domain';
import { useState } from 'preact/hooks';
import type { LastSession } from '../../messages.ts';
import type { Background } from '../use-background.ts';
import { AwayQuestion } from './away-question.tsx';
import { recallDraft, rememberDraft } from './draft.ts';
import { GradeSlider } from './grade-slider.tsx';
import { type LogForm, missingOf, toLog, wrongOf } from './log-form.ts';
import { OffBrowserField } from './off-browser.tsx';
import type { SessionTimes } from './off-row.ts';
import { ProgressChoice } from './progress-choice.tsx';
import { Regrets } from './regrets.tsx';
import { rememberSolution, SolutionField } from './solution-field.tsx';
import { WORDS } from './words.ts';

export type GradeFormProps = {
  readonly sessionId: string;
  readonly background: Background;
  /** The time at its end in which nobody was at the browser, if it ran out so. */
  readonly away?: LastSession['awayAtEnd'];
  /** Absent while this browser does not know when it began. */
  readonly times?: SessionTimes | undefined;
  /** Where most of the time went. */
  readonly sites?: readonly string[] | undefined;
  /** The plans the session was declared with. */
  readonly armed?: readonly IfThen[] | undefined;
  readonly onSaved: () => void;
};

/** The person's own word. It is kept here, also when the page is closed, until the background has it. */
export function GradeForm(props: GradeFormProps) {
  const { sessionId, background, away, times, sites = [], armed = [], onSaved } = props;
  const [form, setForm] = useState<LogForm>(() => recallDraft(sessionId));
  const [missing, setMissing] = useState<string>();
  const change = (part: Partial<LogForm>) => {
    setForm((before) => {
      const after = { ...before, ...part };
      rememberDraft(sessionId, after);
      return after;
    });
    setMissing(undefined);
  };
  const send = async (isSkipped: boolean) => {
    const wrong = wrongOf(form, times) ?? (isSkipped ? undefined : missingOf(form));
    setMissing(wrong);
    if (wrong !== undefined || background.isBusy) return;
    const log = toLog(form, isSkipped, { times, armed });
    if (!(await background.ask({ type: 'log', sessionId, log }))) return;
    rememberDraft(sessionId, undefined);
    rememberSolution(log.solutionText);
    onSaved();
  };
  const save = (event: Event) => {
    event.preventDefault();
    void send(false);
  };
  return (
    <form class="card grade-form" onSubmit={save}>
      <div class="step-heading">
        <h2>{WORDS.ownStep}</h2>
        <p class="muted small">{WORDS.ownHint}</p>
      </div>
      <GradeSlider part="quality" value={form.quality} onChange={(quality) => change({ quality })} />
      <GradeSlider
        part="distraction"
        value={form.distraction}
        onChange={(distraction) => change({ distraction })}
      />
      <ProgressChoice progress={form.progress} onChange={(progress) => change({ progress })} />
      {away === undefined ? null : (
        <AwayQuestion away={away} onAnswer={(answer) => change({ away: answer })} />
      )}
      {times === undefined ? null : (
        <OffBrowserField rows={form.offBrowser ?? []} times={times} change={change} />
      )}
      <Regrets sites={sites} regrets={form.regrets} change={change} />
      <SolutionField tried={form.tried} armed={armed} change={change} />
      <NoteField form={form} change={change} />
      <Problem text={missing ?? background.problem} />
      <FormActions isBusy={background.isBusy} onSkip={() => void send(true)} />
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

type NoteFieldProps = {
  readonly form: LogForm;
  readonly change: (part: Partial<LogForm>) => void;
};

function NoteField({ form, change }: NoteFieldProps) {
  return (
    <div class="field">
      <label for="note">
        {WORDS.note} <span class="optional">{WORDS.optional}</span>
      </label>
      <textarea
        id="note"
        class="input"
        dir="auto"
        rows={3}
        maxLength={4000}
        value={form.note}
        onInput={(event) => change({ note: event.currentTarget.value })}
      />
    </div>
  );
}

function Problem({ text }: { readonly text: string | undefined }) {
  if (text === undefined) return null;
  return (
    <p class="problem" role="alert">
      {text}
    </p>
  );
}
