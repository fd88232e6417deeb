import { PROGRESS_WORDS, WORDS } from './words.ts';

type Progress = 0 | 1 | 2 | 3;

export type ProgressChoiceProps = {
  readonly progress: Progress | undefined;
  readonly onChange: (progress: Progress) => void;
};

const STEPS: readonly Progress[] = [0, 1, 2, 3];

export function ProgressChoice({ progress, onChange }: ProgressChoiceProps) {
  return (
    <fieldset class="field">
      <legend>
        {WORDS.progress} <span class="optional">{WORDS.optional}</span>
      </legend>
      <div class="choices">
        {STEPS.map((step) => (
          <label key={step} class="choice">
            <input
              type="radio"
              name="progress"
              value={step}
              checked={progress === step}
              onChange={() => onChange(step)}
            />
            <span>{PROGRESS_WORDS[step]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
