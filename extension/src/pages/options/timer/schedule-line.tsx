import { isSkipping, nextStart, type Schedule, type ScheduledStart } from '@locked-in/domain';
import { formatDate } from '../../format.ts';
import type { Background } from '../../use-background.ts';
import { HERE } from '../../zone.ts';
import { clockOf } from './schedule-draft.ts';
import { MODE_WORDS, momentWords, WORDS, weekdayWords } from './words.ts';

export type ScheduleLineProps = {
  readonly schedule: Schedule;
  readonly background: Background;
  readonly missed: readonly ScheduledStart[];
  readonly nowMs: number;
  readonly edit: (schedule: Schedule) => void;
  readonly remove: (schedule: Schedule) => Promise<void>;
};

export function ScheduleLine({ schedule, background, missed, nowMs, edit, remove }: ScheduleLineProps) {
  const { intent, scheduleId } = schedule;
  const startsAtMs = nextStart(schedule, nowMs);
  const isSkipped = isSkipping(schedule, nowMs);
  const isToday = startsAtMs !== undefined && formatDate(startsAtMs, HERE) === formatDate(nowMs, HERE);
  const ask = (type: 'skip-next' | 'unskip') => () => void background.ask({ type, scheduleId });
  const last = missed.find((start) => start.scheduleId === scheduleId);
  return (
    <li class="card schedule">
      <div class="schedule-said">
        <strong dir="auto">{intent}</strong>
        <span class="small">{whenWords(schedule)}</span>
        <span class="small muted">
          {startsAtMs === undefined ? WORDS.never : `${WORDS.next} ${momentWords(startsAtMs)}`}
        </span>
        {last === undefined ? null : (
          <span class="small muted">{`${WORDS.missed} ${momentWords(last.startsAtMs)}`}</span>
        )}
      </div>
      <div class="schedule-buttons">
        <button type="button" class="button" onClick={() => edit(schedule)}>
          {WORDS.edit}
        </button>
        {startsAtMs === undefined ? null : (
          <button type="button" class="button" disabled={background.isBusy} onClick={ask('skip-next')}>
            {isToday ? WORDS.skipToday : WORDS.skipNext}
          </button>
        )}
        {isSkipped ? (
          <button type="button" class="button" disabled={background.isBusy} onClick={ask('unskip')}>
            {WORDS.unskip}
          </button>
        ) : null}
        <button
          type="button"
          class="button quiet"
          disabled={background.isBusy}
          onClick={() => void remove(schedule)}
        >
          {WORDS.remove}
        </button>
      </div>
    </li>
  );
}

/** "Monday to Friday, 09:30–10:20, ask me", with the zone if it is not the one here. */
function whenWords({ weekdays, startMinute, plannedMinutes, timeZone, mode }: Schedule): string {
  const end = clockOf((startMinute + plannedMinutes) % (24 * 60));
  const zone = timeZone === HERE ? '' : ` (${timeZone})`;
  return `${weekdayWords(weekdays)}, ${clockOf(startMinute)}–${end}${zone}, ${MODE_WORDS[mode]}`;
}
