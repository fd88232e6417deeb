import type { PomodoroSettings } from '@locked-in/domain';
import { useState } from 'preact/hooks';
import type { Background } from '../../use-background.ts';
import { WORDS } from './words.ts';

export type PomodoroPartProps = { readonly background: Background; readonly pomodoro: PomodoroSettings };

const NUMBERS = ['focusMinutes', 'breakMinutes', 'longBreakMinutes', 'longBreakEvery', 'cycles'] as const;

/** Every field is kept as soon as it is left. */
export function PomodoroPart({ background, pomodoro }: PomodoroPartProps) {
  const [isWrong, setWrong] = useState(false);
  const change = async (part: Partial<PomodoroSettings>) =>
    setWrong(!(await background.ask({ type: 'set-pomodoro', pomodoro: { ...pomodoro, ...part } })));
  return (
    <section class="part">
      <div class="part-heading">
        <h2>{WORDS.pomodoro}</h2>
        <p class="muted small">{WORDS.pomodoroHint}</p>
      </div>
      <div class="card number-fields">
        {NUMBERS.map((name) => (
          <label key={name} class="field">
            <span class="label">{WORDS[name]}</span>
            <input
              class="input number"
              name={name}
              inputMode="numeric"
              maxLength={3}
              value={pomodoro[name]}
              onChange={(event) => void change({ [name]: Number(event.currentTarget.value) })}
            />
          </label>
        ))}
        <label class="switch wide">
          <input
            type="checkbox"
            checked={pomodoro.isAuto}
            onChange={(event) => void change({ isAuto: event.currentTarget.checked })}
          />
          {WORDS.isAuto}
        </label>
        {isWrong ? <p class="problem small wide">{WORDS.wrongNumber}</p> : null}
      </div>
    </section>
  );
}
