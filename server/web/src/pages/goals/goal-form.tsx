import type { NewGoal } from '@locked-in/contracts';
import { useState } from 'preact/hooks';
import { EMPTY_DRAFT, type GoalDraft, readDraft, toDraft } from './goal-draft.ts';
import { WORDS } from './words.ts';

export type GoalFormProps = {
  /** Absent: a new one. */
  readonly goal?: NewGoal | undefined;
  readonly onSave: (goal: NewGoal) => void;
  readonly onCancel?: (() => void) | undefined;
};

const KINDS: readonly GoalDraft['kind'][] = ['on-task', 'held', 'sessions'];

/** A goal in the person's words, and what a week should give it. */
export function GoalForm({ goal, onSave, onCancel }: GoalFormProps) {
  const [draft, setDraft] = useState(goal === undefined ? EMPTY_DRAFT : toDraft(goal));
  const [problem, setProblem] = useState<string>();
  const change = (part: Partial<GoalDraft>) => {
    setDraft((before) => ({ ...before, ...part }));
    setProblem(undefined);
  };
  const submit = (event: Event) => {
    event.preventDefault();
    const read = readDraft(draft);
    if ('problem' in read) return setProblem(read.problem);
    onSave(read.goal);
    if (goal === undefined) setDraft(EMPTY_DRAFT);
  };
  return (
    <form class="plan-form goal-form" onSubmit={submit} noValidate>
      <label class="plan-line">
        <span>{WORDS.name}</span>
        <input
          class="input"
          dir="auto"
          maxLength={100}
          placeholder={WORDS.nameHint}
          value={draft.name}
          onInput={(event) => change({ name: event.currentTarget.value })}
        />
      </label>
      <div class="goal-target">
        <label class="plan-line">
          <span>{WORDS.amount}</span>
          <span class="goal-amount">
            <input
              class="input number"
              inputMode="decimal"
              maxLength={6}
              value={draft.amount}
              onInput={(event) => change({ amount: event.currentTarget.value })}
            />
            {draft.kind !== 'sessions' && <span>{WORDS.hours}</span>}
          </span>
        </label>
        <label class="plan-line">
          <span>{WORDS.of}</span>
          <select
            class="input"
            value={draft.kind}
            onChange={(event) =>
              change({ kind: KINDS.find((kind) => kind === event.currentTarget.value) ?? draft.kind })
            }
          >
            {KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {WORDS.kinds[kind]}
              </option>
            ))}
          </select>
        </label>
      </div>
      {problem !== undefined && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <div class="actions">
        <button type="submit" class="button primary">
          {goal === undefined ? WORDS.create : WORDS.save}
        </button>
        {onCancel !== undefined && (
          <button type="button" class="button quiet" onClick={onCancel}>
            {WORDS.cancel}
          </button>
        )}
      </div>
    </form>
  );
}
