import { useLayoutEffect, useRef } from 'preact/hooks';
import type { OpenGoal } from '../../../timer-messages.ts';
import { type ScheduleDraft, toggleDay } from './schedule-draft.ts';
import { MODE_WORDS, NOTICES, WEEKDAYS, WORDS } from './words.ts';

export type ScheduleEditorProps = {
  readonly draft: ScheduleDraft;
  readonly goals?: readonly OpenGoal[] | undefined;
  readonly problem: string | undefined;
  readonly isBusy: boolean;
  readonly onChange: (draft: ScheduleDraft) => void;
  readonly onSave: () => void;
  readonly onCancel: () => void;
};

export function ScheduleEditor(props: ScheduleEditorProps) {
  const { draft, goals = [], problem, isBusy, onChange, onSave, onCancel } = props;
  const change = (part: Partial<ScheduleDraft>) => onChange({ ...draft, ...part });
  const save = (event: Event) => {
    event.preventDefault();
    if (!isBusy) onSave();
  };
  return (
    <form class="card schedule-editor" onSubmit={save} noValidate>
      <IntentField draft={draft} change={change} />
      {goals.length > 0 && <GoalField draft={draft} change={change} goals={goals} />}
      <Weekdays draft={draft} change={change} />
      <TimeFields draft={draft} change={change} />
      <Modes draft={draft} change={change} />
      {problem === undefined ? null : (
        <p class="problem small wide" role="alert">
          {problem}
        </p>
      )}
      <div class="schedule-buttons">
        <button type="submit" class="button primary" disabled={isBusy}>
          {WORDS.save}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {WORDS.cancel}
        </button>
      </div>
    </form>
  );
}

type FieldProps = {
  readonly draft: ScheduleDraft;
  readonly change: (part: Partial<ScheduleDraft>) => void;
};

function IntentField({ draft, change }: FieldProps) {
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => input.current?.focus(), []);
  return (
    <label class="field wide">
      <span class="label">{WORDS.intent}</span>
      <input
        ref={input}
        class="input"
        name="intent"
        dir="auto"
        maxLength={200}
        autocomplete="off"
        placeholder={WORDS.intentHint}
        value={draft.intent}
        onInput={(event) => change({ intent: event.currentTarget.value })}
      />
    </label>
  );
}

function GoalField({ draft, change, goals }: FieldProps & { readonly goals: readonly OpenGoal[] }) {
  return (
    <label class="field wide">
      <span class="label">{WORDS.serves}</span>
      <select
        class="input"
        name="goal"
        value={goals.some(({ goalId }) => goalId === draft.goalId) ? draft.goalId : ''}
        onChange={(event) => change({ goalId: event.currentTarget.value || undefined })}
      >
        <option value="">{WORDS.servesNone}</option>
        {goals.map(({ goalId, name }) => (
          <option key={goalId} value={goalId}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

function Weekdays({ draft, change }: FieldProps) {
  return (
    <fieldset class="wide">
      <legend>{WORDS.weekdays}</legend>
      <div class="choices days">
        {WEEKDAYS.map((name, day) => (
          <label key={name} class="choice">
            <input
              type="checkbox"
              checked={draft.weekdays.includes(day)}
              onChange={() => change({ weekdays: toggleDay(draft.weekdays, day) })}
            />
            <span>{name}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function TimeFields({ draft, change }: FieldProps) {
  return (
    <>
      <label class="field">
        <span class="label">{WORDS.time}</span>
        <input
          class="input number"
          type="time"
          name="time"
          value={draft.time}
          onInput={(event) => change({ time: event.currentTarget.value })}
        />
      </label>
      <label class="field">
        <span class="label">{WORDS.minutes}</span>
        <input
          class="input number"
          inputMode="numeric"
          name="minutes"
          maxLength={3}
          value={draft.minutes}
          onInput={(event) => change({ minutes: event.currentTarget.value })}
        />
      </label>
      <label class="field">
        <span class="label">{WORDS.zone}</span>
        <select
          class="input"
          value={draft.timeZone}
          onChange={(event) => change({ timeZone: event.currentTarget.value })}
        >
          {zonesWith(draft.timeZone).map((zone) => (
            <option key={zone} value={zone}>
              {zone}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}

function Modes({ draft, change }: FieldProps) {
  return (
    <>
      <fieldset class="wide">
        <legend>{WORDS.mode}</legend>
        <div class="choices">
          {(['automatic', 'ask', 'remind'] as const).map((mode) => (
            <label key={mode} class="choice">
              <input
                type="radio"
                name="mode"
                checked={draft.mode === mode}
                onChange={() => change({ mode })}
              />
              <span>{MODE_WORDS[mode]}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <label class="field">
        <span class="label">{WORDS.notice}</span>
        <select
          class="input"
          value={draft.noticeMinutes}
          onChange={(event) => change({ noticeMinutes: Number(event.currentTarget.value) })}
        >
          {NOTICES.map(([minutes, text]) => (
            <option key={minutes} value={minutes}>
              {text}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}

function zonesWith(timeZone: string): readonly string[] {
  return [...new Set([timeZone, 'UTC', ...Intl.supportedValuesOf('timeZone')])].toSorted();
}
