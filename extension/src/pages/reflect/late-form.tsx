import { type Log, sealedGradeOf } from '@locked-in/domain';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { GradeSliders } from './grade-slider.tsx';
import { toForm } from './log-form.ts';
import { NoteField } from './note-field.tsx';
import { OffBrowserField } from './off-browser.tsx';
import { Problem } from './problem.tsx';
import { ProgressChoice } from './progress-choice.tsx';
import { Regrets } from './regrets.tsx';
import { SolutionField } from './solution-field.tsx';
import { type Logging, useLog } from './use-log.ts';
import { WORDS } from './words.ts';

export type LateFormProps = Logging & {
  readonly log: Log;
  readonly sites: readonly string[];
  readonly onCancel: () => void;
};

/** The log once more, when everything can be seen. A grade that was sealed stays; one that comes only now is marked so. */
export function LateForm(props: LateFormProps) {
  const { log, background, times, sites, armed = [], onCancel } = props;
  const { form, change, send, problem } = useLog(props, toForm(log));
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  const isSealed = sealedGradeOf(log).quality !== undefined;
  const isGraded = form.quality !== undefined || form.distraction !== undefined;
  const save = (event: Event) => {
    event.preventDefault();
    void send(!isGraded);
  };
  return (
    <form class="card grade-form" onSubmit={save}>
      <div class="step-heading">
        <h2 ref={heading} tabIndex={-1}>
          {WORDS.ownLog}
        </h2>
        <p class="muted small">{isSealed ? WORDS.gradeStays : WORDS.gradeLate}</p>
      </div>
      {isSealed ? null : <GradeSliders form={form} change={change} />}
      <ProgressChoice progress={form.progress} onChange={(progress) => change({ progress })} />
      <OffBrowserField rows={form.offBrowser} times={times} change={change} />
      <Regrets sites={sites} regrets={form.regrets} change={change} />
      <SolutionField tried={form.tried} armed={armed} change={change} />
      <NoteField note={form.note} change={change} />
      <Problem text={problem} />
      <div class="form-actions">
        <button type="submit" class="button primary" disabled={background.isBusy}>
          {WORDS.saveLog}
        </button>
        <button type="button" class="button quiet" onClick={onCancel}>
          {WORDS.cancel}
        </button>
      </div>
    </form>
  );
}
