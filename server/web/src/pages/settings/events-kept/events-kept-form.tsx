import { useId } from 'preact/hooks';
import type { EventsKeptSetting } from './use-events-kept.ts';
import { EVENTS_KEPT_WORDS as WORDS } from './words.ts';

const OFFERED_DAYS = [1, 3, 7, 14, 21];
const AS_INSTANCE = '';

export function EventsKeptForm({ kept, state, choose }: EventsKeptSetting) {
  const id = useId();
  return (
    <div class="stack">
      <div class="field">
        <label for={id}>{WORDS.choice}</label>
        <select
          id={id}
          class="input"
          value={String(kept.ownDays ?? AS_INSTANCE)}
          onChange={({ currentTarget: { value } }) =>
            choose(value === AS_INSTANCE ? undefined : Number(value))
          }
        >
          <option value={AS_INSTANCE}>{WORDS.asInstance(kept.instanceDays)}</option>
          {daysOffered(kept).map((days) => (
            <option key={days} value={String(days)}>
              {WORDS.days(days)}
            </option>
          ))}
        </select>
        <p class="small muted">{WORDS.sooner}</p>
      </div>
      <p class="small muted" role="status">
        {state}
      </p>
    </div>
  );
}

/** Only what is sooner makes a difference; what was chosen stays to be seen, also when the instance keeps less by now. */
function daysOffered({ instanceDays, ownDays }: EventsKeptSetting['kept']): readonly number[] {
  const sooner = OFFERED_DAYS.filter((days) => days < instanceDays);
  return [...new Set(ownDays === undefined ? sooner : [...sooner, ownDays])].toSorted((a, b) => a - b);
}
