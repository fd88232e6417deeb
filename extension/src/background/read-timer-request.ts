import { isMinuteOfDay, isTimeZone, LIMITS } from '@locked-in/contracts';
import type { PomodoroSettings, Schedule } from '@locked-in/domain';
import { type NudgeSettings, POMODORO_RANGES, type ScheduleForm } from '../timer-messages.ts';
import { cleanText } from './clean-text.ts';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const LONGEST_MINUTES = 12 * 60;

const POMODORO_NUMBERS = [
  'focusMinutes',
  'breakMinutes',
  'longBreakMinutes',
  'cycles',
  'longBreakEvery',
] as const;

type Problem = { readonly problem: string };

/** A schedule fit to be kept, or words for the person. */
export function readSchedule(form: ScheduleForm, nowMs: number): Schedule | Problem {
  const intent = cleanText(form.intent, LIMITS.intentLength);
  const weekdays = [0, 1, 2, 3, 4, 5, 6].filter((day) => form.weekdays.includes(day));
  const { scheduleId, startMinute, plannedMinutes, timeZone, mode, noticeMinutes, skippedDays } = form;
  if (intent === '') return { problem: 'Say in a few words what you will do.' };
  if (weekdays.length === 0) return { problem: 'Choose at least one weekday.' };
  if (!isMinuteOfDay(startMinute)) return { problem: 'Choose a time of day.' };
  if (!isWhole(plannedMinutes, 1, LONGEST_MINUTES)) {
    return { problem: 'Give the length in whole minutes, from 1 to 720.' };
  }
  if (!isTimeZone(timeZone)) return { problem: 'This time zone is not known here.' };
  if (!UUID.test(scheduleId) || !isWhole(noticeMinutes, 0, 120)) return { problem: 'Nothing was changed.' };
  const fields = { scheduleId, intent, weekdays, startMinute, plannedMinutes, timeZone, mode, noticeMinutes };
  const goal = form.goalId !== undefined && UUID.test(form.goalId) && { goalId: form.goalId.toLowerCase() };
  return { ...fields, ...goal, skippedDays: [...skippedDays], sinceMs: nowMs };
}

export function readPomodoro(settings: PomodoroSettings): PomodoroSettings | Problem {
  const { focusMinutes, breakMinutes, longBreakMinutes, cycles, longBreakEvery, isAuto } = settings;
  const numbers = { focusMinutes, breakMinutes, longBreakMinutes, cycles, longBreakEvery };
  const isFine = POMODORO_NUMBERS.every((name) => {
    const [least, most] = POMODORO_RANGES[name];
    return isWhole(numbers[name], least, most);
  });
  if (!isFine) return { problem: 'Give whole minutes, and between 1 and 12 focus phases.' };
  return { focusMinutes, breakMinutes, longBreakMinutes, cycles, longBreakEvery, isAuto };
}

export function readNudges(settings: NudgeSettings): NudgeSettings {
  const { hasSound, hasNotifications, hasCues, quietHours } = settings;
  const { fromMinute = -1, toMinute = -1 } = quietHours ?? {};
  const isFine = isMinuteOfDay(fromMinute) && isMinuteOfDay(toMinute);
  const isCueless = hasCues === false && { hasCues };
  return {
    hasSound,
    hasNotifications,
    ...isCueless,
    ...(isFine ? { quietHours: { fromMinute, toMinute } } : {}),
  };
}

function isWhole(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}
