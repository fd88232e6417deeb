import { formatClock } from '@locked-in/ui';
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { CalendarSetting } from './use-calendar-change.ts';
import { weekdayName } from './weekday-name.ts';
import { CALENDAR_WORDS as WORDS } from './words.ts';

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7];
const HALF_HOUR = 30;
const HALF_HOURS = Array.from({ length: 48 }, (_, index) => index * HALF_HOUR);
const FOLLOW = '';

export function CalendarForm({
  me,
  state,
  change,
  zones,
}: CalendarSetting & { readonly zones: readonly string[] }) {
  return (
    <div class="calendar-form">
      <Choice
        name={WORDS.zone}
        value={me.fixedTimeZone ?? FOLLOW}
        onChoose={(zone) => change({ fixedTimeZone: zone === FOLLOW ? null : zone })}
      >
        <option value={FOLLOW}>
          {me.fixedTimeZone === undefined ? WORDS.follow(spoken(me.timeZone)) : WORDS.followPlain}
        </option>
        {withOwn(zones, me.fixedTimeZone).map((zone) => (
          <option key={zone} value={zone}>
            {spoken(zone)}
          </option>
        ))}
      </Choice>
      <Choice
        name={WORDS.day}
        note={WORDS.dayNote}
        value={String(me.dayStartMinutes)}
        onChoose={(minutes) => change({ dayStartMinutes: Number(minutes) })}
      >
        {startsOf(me.dayStartMinutes).map((minutes) => (
          <option key={minutes} value={String(minutes)}>
            {formatClock(minutes * 60_000, 'UTC')}
          </option>
        ))}
      </Choice>
      <Choice
        name={WORDS.week}
        value={String(me.weekStartsOn)}
        onChoose={(weekday) => change({ weekStartsOn: Number(weekday) })}
      >
        {WEEKDAYS.map((weekday) => (
          <option key={weekday} value={String(weekday)}>
            {weekdayName(weekday)}
          </option>
        ))}
      </Choice>
      <p class="small muted" role="status">
        {state}
      </p>
    </div>
  );
}

function Choice(props: {
  readonly name: string;
  readonly note?: string | undefined;
  readonly value: string;
  readonly onChoose: (value: string) => void;
  readonly children: ComponentChildren;
}) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{props.name}</label>
      <select
        id={id}
        class="input"
        value={props.value}
        onChange={(event) => props.onChoose(event.currentTarget.value)}
      >
        {props.children}
      </select>
      {props.note !== undefined && <p class="small muted">{props.note}</p>}
    </div>
  );
}

/** A zone this browser does not list, or a quarter that no half hour is, stays chosen. */
function withOwn(zones: readonly string[], own: string | undefined): readonly string[] {
  return own === undefined || zones.includes(own) ? zones : [own, ...zones];
}

function startsOf(own: number): readonly number[] {
  return [...new Set([...HALF_HOURS, own])].toSorted((one, other) => one - other);
}

function spoken(zone: string): string {
  return zone.replaceAll('_', ' ');
}
