import { weekdayName } from '../settings/calendar/weekday-name.ts';
import { WORDS } from './words.ts';

export type RestChoiceProps = {
  /** 0 = Monday … 6 = Sunday. */
  readonly weekdays: readonly number[];
  readonly onChange: (weekdays: readonly number[]) => void;
};

const ALL = [0, 1, 2, 3, 4, 5, 6] as const;

/** The weekdays on which nothing is expected. One is always left. */
export function RestChoice({ weekdays, onChange }: RestChoiceProps) {
  const isFull = weekdays.length === ALL.length - 1;
  return (
    <fieldset class="rest-choice">
      <legend>{WORDS.rest}</legend>
      {ALL.map((weekday) => {
        const isRest = weekdays.includes(weekday);
        const without = weekdays.filter((other) => other !== weekday);
        return (
          <label class="choice" key={weekday}>
            <input
              type="checkbox"
              checked={isRest}
              disabled={isFull && !isRest}
              onChange={() => onChange(isRest ? without : [...without, weekday].toSorted())}
            />
            {weekdayName(weekday + 1)}
          </label>
        );
      })}
      <p class="small muted">{WORDS.restNote}</p>
    </fieldset>
  );
}
