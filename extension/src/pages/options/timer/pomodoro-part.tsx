import type { PomodoroSettings } from '@locked-in/domain';
import { useState } from 'preact/hooks';
import { POMODORO_RANGES } from '../../../timer-messages.ts';
import type { Background } from '../../use-background.ts';
import { WORDS, wrongNumberWords } from './words.ts';

export type PomodoroPartProps = { readonly background: Background; readonly pomodoro: PomodoroSettings };

const NUMBERS = ['focusMinutes', 'breakMinutes', 'longBreakMinutes', 'longBreakEvery', 'cycles'] as const;

/** Every field is kept as soon as it is left, or says why not and shows again what is kept. */
export function PomodoroPart({ background, pomodoro }: PomodoroPartProps) {
  const [wrong, setWrong] = useState<(typeof NUMBERS)[number]>();
  const change = async (part: Partial<PomodoroSettings>, name?: (typeof NUMBERS)[number]) => {
    const isKept = await background.ask({ type: 'set-pomodoro', pomodoro: { ...pomodoro, ...part } });
    setWrong(isKept ? undefined : name);
  };
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
              aria-invalid={wrong === name}
              aria-describedby={wrong === name ? 'pomodoro-problem' : undefined}
              value={pomodoro[name]}
              onChange={(event) => void change({ [name]: numberIn(event.currentTarget.value) }, name)}
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
        {wrong === undefined ? null : (
          <p class="problem small wide" role="alert" id="pomodoro-problem">
            {wrongNumberWords(WORDS[wrong], POMODORO_RANGES[wrong])}
          </p>
        )}
      </div>
    </section>
  );
}

/** An empty field is not 0. */
function numberIn(text: string): number {
  return text.trim() === '' ? Number.NaN : Number(text);
}
