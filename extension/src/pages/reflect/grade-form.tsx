import { useState } from 'preact/hooks';
import type { LastSession } from '../../messages.ts';
import type { Background } from '../use-background.ts';
import { AwayQuestion } from './away-question.tsx';
import { GradeSlider } from './grade-slider.tsx';
import { EMPTY_LOG, type LogForm, missingOf, toLog } from './log-form.ts';
import { ProgressChoice } from './progress-choice.tsx';
import { WORDS } from './words.ts';

export type GradeFormProps = {
  readonly sessionId: string;
  readonly background: Background;
  /** The time at its end in which nobody was at the browser, if it ran out so. */
  readonly away?: LastSession['awayAtEnd'];
  readonly onSaved: () => void;
};

/** The person's own word. It is kept on the screen until the background has it. */
export function GradeForm({ sessionId, background, away, onSaved }: GradeFormProps) {
  const [form, setForm] = useState<LogForm>(EMPTY_LOG);
  const [missing, setMissing] = useState<string>();
  const change = (part: Partial<LogForm>) => {
    setForm((before) => ({ ...before, ...part }));
    setMissing(undefined);
  };
  const send = async (isSkipped: boolean) => {
    const wrong = isSkipped ? undefined : missingOf(form);
    setMissing(wrong);
    if (wrong !== undefined || background.isBusy) return;
    if (await background.ask({ type: 'log', sessionId, log: toLog(form, isSkipped) })) onSaved();
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
      <TextFields form={form} change={change} />
      <Problem text={missing ?? background.problem} />
      <div class="form-actions">
        <button type="submit" class="button primary" disabled={background.isBusy}>
          {WORDS.save}
        </button>
        <button
          type="button"
          class="button quiet"
          disabled={background.isBusy}
          onClick={() => void send(true)}
        >
          {WORDS.skip}
        </button>
        <p class="muted small">{WORDS.skipHint}</p>
      </div>
    </form>
  );
}

type TextFieldsProps = {
  readonly form: LogForm;
  readonly change: (part: Partial<LogForm>) => void;
};

function TextFields({ form, change }: TextFieldsProps) {
  return (
    <>
      <div class="field">
        <label for="tried">
          {WORDS.tried} <span class="optional">{WORDS.optional}</span>
        </label>
        <input
          id="tried"
          class="input"
          maxLength={4000}
          placeholder={WORDS.triedHint}
          value={form.tried}
          onInput={(event) => change({ tried: event.currentTarget.value })}
        />
      </div>
      <div class="field">
        <label for="note">
          {WORDS.note} <span class="optional">{WORDS.optional}</span>
        </label>
        <textarea
          id="note"
          class="input"
          rows={3}
          maxLength={4000}
          value={form.note}
          onInput={(event) => change({ note: event.currentTarget.value })}
        />
      </div>
    </>
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
