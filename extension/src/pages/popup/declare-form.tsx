import { DEFAULT_POMODORO, type PomodoroSettings } from '@locked-in/domain';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { HoldStatus } from '../../hold-messages.ts';
import type { OpenGoal } from '../../timer-messages.ts';
import type { TryingStatus } from '../../trying-messages.ts';
import { formatClock } from '../format.ts';
import type { Background } from '../use-background.ts';
import { HERE } from '../zone.ts';
import {
  type Declaration,
  type DeclarationProblem,
  lengthMsOf,
  minutesOf,
  problemOf,
  toStartRequest,
} from './declaration.ts';
import { recallDeclaration, rememberDeclaration } from './declaration-draft.ts';
import { ForecastField } from './forecast-field.tsx';
import { GoalField } from './goal-field.tsx';
import { recallGoal, rememberGoal } from './goal-memory.ts';
import { HoldField } from './hold-field.tsx';
import { LengthField } from './length-field.tsx';
import { readUntil } from './read-until.ts';
import { TryingField } from './trying-field.tsx';
import {
  endsAboutWords,
  endsAtWords,
  startCyclesWords,
  startUntilWords,
  startWords,
  WORDS,
} from './words.ts';

export type DeclareFormProps = Pick<Background, 'ask' | 'isBusy'> & {
  readonly nowMs: number;
  readonly pomodoro?: PomodoroSettings | undefined;
  readonly hold?: HoldStatus | undefined;
  readonly trying?: TryingStatus | undefined;
  readonly goals?: readonly OpenGoal[] | undefined;
};

const FIELDS: Record<DeclarationProblem['field'], string> = {
  intent: '#intent',
  minutes: '.custom-minutes input',
  hold: '.add-site input',
};

/** What, for how long, and how it will go. What was typed stays until the session runs. */
export function DeclareForm(props: DeclareFormProps) {
  const { ask, isBusy, nowMs, pomodoro = DEFAULT_POMODORO, hold, trying, goals = [] } = props;
  const [declaration, setDeclaration] = useState(() => recallDeclaration(pomodoro));
  const [wrong, setWrong] = useState<DeclarationProblem>();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const field = wrong && form.current?.querySelector<HTMLElement>(FIELDS[wrong.field]);
    field?.closest('details')?.setAttribute('open', '');
    field?.focus();
  }, [wrong]);
  const change = (part: Partial<Declaration>) => {
    setDeclaration((before) => {
      const after = { ...before, ...part };
      rememberDeclaration(after);
      return after;
    });
    setWrong(undefined);
  };
  const startNow = async () => {
    const goalId = goals.find((goal) => goal.goalId === declaration.goalId)?.goalId;
    if (!(await ask(toStartRequest({ ...declaration, goalId }, Date.now())))) return;
    rememberDeclaration(undefined);
    if (goals.length > 0) rememberGoal(declaration.intent, goalId);
  };
  const start = (event: Event) => {
    event.preventDefault();
    const problem = problemOf(declaration, Date.now());
    setWrong(problem);
    if (problem === undefined && !isBusy) void startNow();
  };
  const fields = { declaration, change, wrong };
  return (
    <form ref={form} class="declare" onSubmit={start} noValidate>
      <IntentField {...fields} goals={goals} />
      <LengthField {...fields} />
      <ForecastField forecast={declaration.forecast} onChange={(forecast) => change({ forecast })} />
      <HoldField
        plan={declaration.hold}
        intent={declaration.intent}
        hold={hold}
        onChange={(plan) => change({ hold: plan })}
        ask={ask}
      />
      <TryingField {...{ trying, ask, isBusy }} />
      {wrong === undefined ? null : (
        <p class="problem small" role="alert" id="declare-problem">
          {wrong.problem}
        </p>
      )}
      <div class="declare-start">
        <button type="submit" class="button primary" disabled={isBusy}>
          {startText(declaration, nowMs)}
        </button>
        <p class="small muted">{endWords(declaration, nowMs)}</p>
      </div>
    </form>
  );
}

export type DeclarationFieldProps = {
  readonly declaration: Declaration;
  readonly change: (part: Partial<Declaration>) => void;
  readonly wrong: DeclarationProblem | undefined;
};

type IntentFieldProps = DeclarationFieldProps & { readonly goals: readonly OpenGoal[] };

/** What, and what for: an intent that was declared before brings the goal that it served. */
function IntentField({ declaration, change, wrong, goals }: IntentFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => input.current?.focus(), []);
  return (
    <div class="intent-field">
      <div class="intent-head">
        <h1>
          <label for="intent">{WORDS.intent}</label>
        </h1>
        <GoalField goals={goals} goalId={declaration.goalId} onChange={(goalId) => change({ goalId })} />
      </div>
      <input
        ref={input}
        id="intent"
        dir="auto"
        class="input"
        maxLength={200}
        autocomplete="off"
        placeholder={WORDS.intentHint}
        aria-invalid={wrong?.field === 'intent'}
        aria-describedby={wrong?.field === 'intent' ? 'declare-problem' : undefined}
        value={declaration.intent}
        onInput={(event) => {
          const intent = event.currentTarget.value;
          const goalId = recallGoal(intent);
          change({ intent, ...(goalId !== undefined && { goalId }) });
        }}
      />
    </div>
  );
}

function startText(declaration: Declaration, nowMs: number): string {
  if (declaration.length === 'pomodoro') return startCyclesWords(declaration.pomodoro);
  const untilMs = declaration.length === 'custom' ? readUntil(declaration.customMinutes, nowMs) : undefined;
  if (untilMs !== undefined) return startUntilWords(formatClock(untilMs, HERE));
  return startWords(minutesOf(declaration, nowMs));
}

function endWords(declaration: Declaration, nowMs: number): string {
  if (declaration.length === 'open') return WORDS.openHint;
  const lengthMs = lengthMsOf(declaration, nowMs);
  if (lengthMs === undefined) return '';
  const clock = formatClock(nowMs + lengthMs, HERE);
  return declaration.length === 'pomodoro' ? endsAboutWords(clock) : endsAtWords(clock);
}
