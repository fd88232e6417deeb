import type { ExcusedDay } from '@locked-in/contracts';
import { dayWords } from '@locked-in/ui';
import { useState } from 'preact/hooks';
import type { GoalChanging } from './use-goal-changes.ts';
import { WORDS } from './words.ts';

export type ExcuseDaysProps = Pick<GoalChanging, 'excuse' | 'takeBack'> & {
  readonly excused: readonly ExcusedDay[];
  readonly today: string;
};

/** Days that are forgiven, and how to forgive another one. */
export function ExcuseDays({ excused, today, excuse, takeBack }: ExcuseDaysProps) {
  const [date, setDate] = useState(today);
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string>();
  const submit = (event: Event) => {
    event.preventDefault();
    if (date === '') return setProblem(WORDS.dayMissing);
    excuse({ date, ...(reason.trim() !== '' && { reason: reason.trim() }) });
    setReason('');
  };
  return (
    <div class="excuse-days">
      <form class="excuse-form" onSubmit={submit} noValidate>
        <label class="plan-line">
          <span>{WORDS.day}</span>
          <input
            class="input"
            type="date"
            value={date}
            onInput={(event) => {
              setDate(event.currentTarget.value);
              setProblem(undefined);
            }}
          />
        </label>
        <label class="plan-line">
          <span>{WORDS.reason}</span>
          <input
            class="input"
            dir="auto"
            maxLength={200}
            value={reason}
            onInput={(event) => setReason(event.currentTarget.value)}
          />
        </label>
        <button type="submit" class="button">
          {WORDS.excuse}
        </button>
      </form>
      {problem !== undefined && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <p class="small muted">{WORDS.excuseNote}</p>
      {excused.length > 0 && (
        <ul class="excuse-list" aria-label={WORDS.excused}>
          {excused.map((day) => (
            <li key={day.date}>
              <span>
                {dayWords(day.date).long}
                {day.reason !== undefined && <bdi class="muted"> · {day.reason}</bdi>}
              </span>
              <button
                type="button"
                class="link-button"
                aria-label={`${WORDS.takeBack}: ${dayWords(day.date).long}`}
                onClick={() => takeBack(day.date)}
              >
                {WORDS.takeBack}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
