import type { LengthChoice } from './declaration.ts';
import type { DeclarationFieldProps } from './declare-form.tsx';
import { cyclesWords, WORDS } from './words.ts';

const CHOICES: readonly { readonly length: LengthChoice; readonly text: string }[] = [
  { length: 25, text: '25\u00a0min' },
  { length: 50, text: '50\u00a0min' },
  { length: 'custom', text: WORDS.custom },
  { length: 'pomodoro', text: WORDS.pomodoro },
  { length: 'open', text: WORDS.open },
];

export function LengthField(props: DeclarationFieldProps) {
  const { declaration, change } = props;
  return (
    <div class="length-field" role="radiogroup" aria-labelledby="length-heading">
      <div class="length-heading">
        <span id="length-heading">{WORDS.length}</span>
        {declaration.length === 'custom' ? <CustomLength {...props} /> : null}
        {declaration.length === 'pomodoro' ? <Cycles {...props} /> : null}
      </div>
      <div class="choices">
        {CHOICES.map(({ length, text }) => (
          <label key={length} class="choice">
            <input
              type="radio"
              name="length"
              value={length}
              checked={declaration.length === length}
              onChange={() => change({ length })}
            />
            <span>{text}</span>
          </label>
        ))}
      </div>
    </div>
  );
}

function CustomLength({ declaration, change, wrong }: DeclarationFieldProps) {
  return (
    <label class="custom-minutes">
      <span class="small muted">{WORDS.customLabel}</span>
      <input
        class="input number"
        inputMode="text"
        maxLength={5}
        aria-invalid={wrong?.field === 'minutes'}
        aria-describedby={wrong?.field === 'minutes' ? 'declare-problem' : undefined}
        value={declaration.customMinutes}
        onInput={(event) => change({ customMinutes: event.currentTarget.value })}
      />
    </label>
  );
}

const CYCLES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

function Cycles({ declaration: { pomodoro }, change }: DeclarationFieldProps) {
  return (
    <label class="custom-minutes cycles">
      <span class="small muted">{cyclesWords(pomodoro)}</span>
      <select
        class="input number"
        aria-label={WORDS.cyclesLabel}
        value={pomodoro.cycles}
        onChange={(event) => change({ pomodoro: { ...pomodoro, cycles: Number(event.currentTarget.value) } })}
      >
        {CYCLES.map((cycles) => (
          <option key={cycles} value={cycles}>
            {cycles}
          </option>
        ))}
      </select>
    </label>
  );
}
