import type { LengthChoice } from './declaration.ts';
import type { DeclarationFieldProps } from './declare-form.tsx';
import { WORDS } from './words.ts';

const CHOICES: readonly { readonly length: LengthChoice; readonly text: string }[] = [
  { length: 25, text: '25\u00a0min' },
  { length: 50, text: '50\u00a0min' },
  { length: 'custom', text: WORDS.custom },
  { length: 'open', text: WORDS.open },
];

export function LengthField({ declaration, change, wrong }: DeclarationFieldProps) {
  return (
    <div class="length-field" role="radiogroup" aria-labelledby="length-heading">
      <div class="length-heading">
        <span id="length-heading">{WORDS.length}</span>
        {declaration.length === 'custom' ? <CustomMinutes {...{ declaration, change, wrong }} /> : null}
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

function CustomMinutes({ declaration, change, wrong }: DeclarationFieldProps) {
  return (
    <label class="custom-minutes">
      <span class="small muted">{WORDS.customLabel}</span>
      <input
        class="input number"
        inputMode="numeric"
        maxLength={3}
        aria-invalid={wrong?.field === 'minutes'}
        aria-describedby={wrong?.field === 'minutes' ? 'declare-problem' : undefined}
        value={declaration.customMinutes}
        onInput={(event) => change({ customMinutes: event.currentTarget.value })}
      />
    </label>
  );
}
