import type { GradePart } from '@locked-in/ui';
import { ownGradeWords } from '../format.ts';
import type { LogForm } from './log-form.ts';
import { WORDS } from './words.ts';

export type GradeSlidersProps = {
  readonly form: LogForm;
  readonly change: (part: Partial<LogForm>) => void;
};

/** Both halves of the own grade. */
export function GradeSliders({ form, change }: GradeSlidersProps) {
  return (
    <>
      <GradeSlider part="quality" value={form.quality} onChange={(quality) => change({ quality })} />
      <GradeSlider
        part="distraction"
        value={form.distraction}
        onChange={(distraction) => change({ distraction })}
      />
    </>
  );
}

export type GradeSliderProps = {
  readonly part: GradePart;
  /** Undefined until the person has touched it. */
  readonly value: number | undefined;
  readonly onChange: (value: number) => void;
};

const MIDDLE = 50;

/** A slider without a value until it is touched: a middle nobody chose is not a grade. */
export function GradeSlider({ part, value, onChange }: GradeSliderProps) {
  const words = value === undefined ? WORDS.notSet : ownGradeWords(part, value);
  return (
    <div class={`grade-slider slider-${part}${value === undefined ? ' unset' : ''}`}>
      <label for={part}>{WORDS[part]}</label>
      <output for={part}>
        <span class="slider-number">{value ?? '–'}</span>
        <span class="small muted">{words}</span>
      </output>
      <input
        id={part}
        name={part}
        type="range"
        min={0}
        max={100}
        value={value ?? MIDDLE}
        style={{ '--filled': `${value ?? 0}%` }}
        aria-valuetext={value === undefined ? words : `${value}, ${words}`}
        onInput={(event) => onChange(Number(event.currentTarget.value))}
        onClick={(event) => onChange(Number(event.currentTarget.value))}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== ' ') return;
          event.preventDefault();
          onChange(value ?? MIDDLE);
        }}
      />
      <div class="slider-ends small muted" aria-hidden="true">
        <span>{ownGradeWords(part, 0)}</span>
        <span>{ownGradeWords(part, 100)}</span>
      </div>
    </div>
  );
}
