import type { Schedule, ScheduleMode } from '@locked-in/domain';
import type { ScheduleForm } from '../../../timer-messages.ts';

/** A schedule as the person fills its form. */
export type ScheduleDraft = {
  readonly scheduleId: string;
  readonly intent: string;
  readonly weekdays: readonly number[];
  /** `09:30` */
  readonly time: string;
  readonly minutes: string;
  readonly timeZone: string;
  readonly mode: ScheduleMode;
  readonly noticeMinutes: number;
  readonly skippedDays: readonly string[];
  readonly goalId?: string | undefined;
};

export function newDraft(scheduleId: string, timeZone: string): ScheduleDraft {
  return {
    scheduleId,
    intent: '',
    weekdays: [0, 1, 2, 3, 4],
    time: '09:00',
    minutes: '50',
    timeZone,
    mode: 'ask',
    noticeMinutes: 5,
    skippedDays: [],
  };
}

export function toDraft({ startMinute, plannedMinutes, sinceMs: _, ...same }: Schedule): ScheduleDraft {
  return { ...same, time: clockOf(startMinute), minutes: `${plannedMinutes}` };
}

/** What is no time or number is said by the background, which checks everything anyway. */
export function fromDraft({ time, minutes, ...same }: ScheduleDraft): ScheduleForm {
  return {
    ...same,
    startMinute: minuteOf(time),
    plannedMinutes: minutes.trim() === '' ? 0 : Number(minutes),
  };
}

export function toggleDay(weekdays: readonly number[], day: number): readonly number[] {
  return weekdays.includes(day) ? weekdays.filter((one) => one !== day) : [...weekdays, day].toSorted();
}

export function clockOf(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

/** -1 for what is no time of day. */
export function minuteOf(clock: string): number {
  const [, hour, minute] = /^(\d{1,2}):(\d{2})/.exec(clock) ?? [];
  return hour === undefined ? -1 : Number(hour) * 60 + Number(minute);
}
