import type { PomodoroSettings, QuietHours, Schedule, ScheduledStart } from '@locked-in/domain';

/** What pages ask about the timer's settings and about schedules. */
export type TimerRequest =
  | { readonly type: 'set-pomodoro'; readonly pomodoro: PomodoroSettings }
  | { readonly type: 'set-nudges'; readonly nudges: NudgeSettings }
  /** A new schedule, a changed one, or one that is taken back from deletion. */
  | { readonly type: 'save-schedule'; readonly schedule: ScheduleForm }
  | { readonly type: 'delete-schedule'; readonly scheduleId: string }
  | { readonly type: 'skip-next' | 'unskip'; readonly scheduleId: string }
  | { readonly type: 'start-offer' | 'snooze-offer' | 'dismiss-offer'; readonly scheduleId: string };

/** The least and the most that a plan's numbers may be; minutes, except the last two. */
export const POMODORO_RANGES = {
  focusMinutes: [1, 180],
  breakMinutes: [0, 60],
  longBreakMinutes: [0, 120],
  longBreakEvery: [1, 12],
  cycles: [1, 12],
} as const;

export type ScheduleForm = Omit<Schedule, 'sinceMs'>;

/** A goal by its name, all that a browser knows of it. */
export type OpenGoal = { readonly goalId: string; readonly name: string };

export type NudgeSettings = {
  readonly hasSound: boolean;
  /** Shown only if the browser's permission was given, too. */
  readonly hasNotifications: boolean;
  /** Cues of armed plans; absent: yes. */
  readonly hasCues?: boolean | undefined;
  readonly quietHours?: QuietHours | undefined;
};

/** A schedule's time has come, and the person has the word. */
export type Offer = {
  readonly scheduleId: string;
  readonly intent: string;
  readonly startsAtMs: number;
  readonly plannedMinutes: number;
  readonly kind: 'ask' | 'remind';
};

export type TimerStatus = {
  readonly pomodoro: PomodoroSettings;
  readonly nudges: NudgeSettings;
  readonly schedules: readonly Schedule[];
  /** The last start of a schedule that passed unused, if it did. */
  readonly missed: readonly ScheduledStart[];
  readonly offer?: Offer | undefined;
  readonly next?: (ScheduledStart & { readonly intent: string }) | undefined;
};
