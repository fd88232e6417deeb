import { ownGradeWords } from '../format.ts';
import { WORDS } from './words.ts';

export type ForecastFieldProps = {
  readonly forecast: number | undefined;
  readonly onChange: (forecast: number | undefined) => void;
};

const FIRST_GUESS = 70;

/** Optional and folded away: one guess, 0–100, before the session. */
export function ForecastField({ forecast, onChange }: ForecastFieldProps) {
  const isOpen = forecast !== undefined;
  return (
    <div class="forecast-field">
      <button
        type="button"
        class="forecast-toggle"
        aria-expanded={isOpen}
        aria-label={isOpen ? WORDS.forecastOff : WORDS.forecast}
        onClick={() => onChange(isOpen ? undefined : FIRST_GUESS)}
      >
        <svg viewBox="0 0 12 12" aria-hidden="true">
          <path d={isOpen ? 'M2 6h8' : 'M6 2v8M2 6h8'} />
        </svg>
        {WORDS.forecast}
      </button>
      {forecast === undefined ? null : (
        <>
          <output class="small muted" for="forecast">
            <span class="number">{forecast}</span>, {ownGradeWords('quality', forecast)}
          </output>
          <input
            id="forecast"
            type="range"
            min={0}
            max={100}
            step={5}
            value={forecast}
            aria-label={WORDS.forecastLabel}
            aria-valuetext={`${forecast}, ${ownGradeWords('quality', forecast)}`}
            onInput={(event) => onChange(Number(event.currentTarget.value))}
          />
        </>
      )}
    </div>
  );
}
