import type { IfThen, Log } from '@locked-in/domain';
import { useState } from 'preact/hooks';
import type { Background } from '../use-background.ts';
import { recallDraft, rememberDraft } from './draft.ts';
import { type LogForm, missingOf, toLog, wrongOf } from './log-form.ts';
import type { SessionTimes } from './off-row.ts';
import { rememberSolution } from './solution-field.tsx';

export type Logging = {
  readonly sessionId: string;
  readonly background: Background;
  /** Absent while this browser does not know when it began. */
  readonly times?: SessionTimes | undefined;
  /** The plans the session was declared with. */
  readonly armed?: readonly IfThen[] | undefined;
  readonly onSaved: (log: Log) => void;
};

/** A form that is kept here, also when the page is closed, until the background has it. `first`: what it says without a draft. */
export function useLog({ sessionId, background, times, armed, onSaved }: Logging, first?: LogForm) {
  const [form, setForm] = useState<LogForm>(() => recallDraft(sessionId, first));
  const [wrong, setWrong] = useState<string>();
  const change = (part: Partial<LogForm>) => {
    setForm((before) => {
      const after = { ...before, ...part };
      rememberDraft(sessionId, after);
      return after;
    });
    setWrong(undefined);
  };
  /** Answers whether the form can be understood. */
  const check = (needsGrade: boolean): boolean => {
    const problem = wrongOf(form, times) ?? (needsGrade ? missingOf(form) : undefined);
    setWrong(problem);
    return problem === undefined;
  };
  const send = async (isSkipped: boolean) => {
    if (!check(!isSkipped) || background.isBusy) return;
    const log = toLog(form, isSkipped, { times, armed });
    if (!(await background.ask({ type: 'log', sessionId, log }))) return;
    rememberDraft(sessionId, undefined);
    rememberSolution(log.solutionText);
    onSaved(log);
  };
  return { form, change, check, send, problem: wrong ?? background.problem };
}
