/** Every text of the timer's and the schedules' parts of the options page. */
const TEXTS = {
  schedules: 'Schedules',
  schedulesHint:
    'Sessions that you declare once for many days. The time is that on the wall, also when the clocks change.',
  none: 'No schedule yet.',
  add: 'Add a schedule',
  edit: 'Edit',
  remove: 'Delete',
  removed: 'Deleted:',
  undo: 'Undo',
  skipToday: 'Skip today',
  skipNext: 'Skip the next',
  unskip: 'Do not skip',
  next: 'Next:',
  never: 'Does not start in the next weeks.',
  missed: 'Missed:',
  intent: 'What will you do?',
  serves: 'Serves',
  servesNone: 'No goal',
  intentHint: 'For example: draft chapter 2',
  weekdays: 'On which days?',
  time: 'At',
  minutes: 'Minutes',
  zone: 'Time zone',
  mode: 'When the time has come',
  notice: 'Tell me before',
  save: 'Save',
  cancel: 'Cancel',
  pomodoro: 'Pomodoro',
  pomodoroHint: 'Holds from the next session on. Breaks are not counted.',
  focusMinutes: 'Focus',
  breakMinutes: 'Break',
  longBreakMinutes: 'Long break',
  cycles: 'Focus phases',
  longBreakEvery: 'Long break after every',
  isAuto: 'Begin the next focus phase by itself after a break',
  nudges: 'Sound and notifications',
  sound: 'Ring when the time of a session, a focus phase or a break is over',
  tryIt: 'Try it',
  notifications: 'Notify me before a scheduled session, and when a phase is over',
  denied: 'The browser does not allow it. Without, the badge and the popup say so.',
  cues: 'Tell me in a session when something I try is due',
  quiet: 'Quiet hours: no sound, no notifications',
  from: 'From',
  to: 'to',
};

const MODE_WORDS = {
  automatic: 'start by itself',
  ask: 'ask me',
  remind: 'only remind me',
};

const WEEKDAYS: readonly string[] = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** As `weekdays` joins. */
const WORKDAYS = '0,1,2,3,4';

const NOTICES: readonly (readonly [minutes: number, text: string])[] = [
  [0, 'not at all'],
  [2, '2 minutes'],
  [5, '5 minutes'],
  [10, '10 minutes'],
  [30, '30 minutes'],
];

function weekdayWords(weekdays: readonly number[]): string {
  if (weekdays.length === 7) return 'Every day';
  if (weekdays.join() === WORKDAYS) return 'Monday to Friday';
  return weekdays.map((day) => WEEKDAYS[day] ?? '').join(' ');
}

/** Which field, and what may stand in it. */
function wrongNumberWords(field: string, [least, most]: readonly [number, number]): string {
  return `${field}: a whole number from ${least} to ${most}. What was there before stays.`;
}

export const english = { ...TEXTS, weekdayWords, wrongNumberWords, MODE_WORDS, WEEKDAYS, NOTICES };

export type Words = typeof english;
