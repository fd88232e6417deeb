import type { Words } from './words.en.ts';

const WEEKDAYS: readonly string[] = ['Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa', 'So'];

/** As `weekdays` joins. */
const WORKDAYS = '0,1,2,3,4';

export const german: Words = {
  schedules: 'Zeitpläne',
  schedulesHint:
    'Sitzungen, die du einmal für viele Tage ansagst. Die Zeit ist die der Wanduhr, auch wenn die Uhren umgestellt werden.',
  none: 'Noch kein Zeitplan.',
  add: 'Zeitplan hinzufügen',
  edit: 'Bearbeiten',
  remove: 'Löschen',
  removed: 'Gelöscht:',
  undo: 'Rückgängig',
  skipToday: 'Heute auslassen',
  skipNext: 'Nächstes Mal auslassen',
  unskip: 'Nicht auslassen',
  next: 'Nächstes Mal:',
  never: 'Beginnt in den nächsten Wochen nicht.',
  missed: 'Verpasst:',
  intent: 'Was hast du vor?',
  serves: 'Dient dem Ziel',
  servesNone: 'Keinem Ziel',
  intentHint: 'Zum Beispiel: Kapitel 2 entwerfen',
  weekdays: 'An welchen Tagen?',
  time: 'Um',
  minutes: 'Minuten',
  zone: 'Zeitzone',
  mode: 'Wenn die Zeit gekommen ist',
  notice: 'Vorher Bescheid sagen',
  save: 'Speichern',
  cancel: 'Abbrechen',
  pomodoro: 'Pomodoro',
  pomodoroHint: 'Gilt ab der nächsten Sitzung. Pausen zählen nicht mit.',
  focusMinutes: 'Fokus',
  breakMinutes: 'Pause',
  longBreakMinutes: 'Lange Pause',
  cycles: 'Fokusphasen',
  longBreakEvery: 'Lange Pause nach je',
  isAuto: 'Nach einer Pause die nächste Fokusphase von selbst beginnen',
  nudges: 'Ton und Mitteilungen',
  cues: 'Sag mir in einer Sitzung, wenn fällig ist, was ich versuche',
  sound: 'Läuten, wenn die Zeit einer Sitzung, einer Fokusphase oder einer Pause um ist',
  tryIt: 'Ausprobieren',
  notifications: 'Vor einer geplanten Sitzung und am Ende einer Phase eine Mitteilung zeigen',
  denied:
    'Der Browser erlaubt es nicht. Auch ohne Mitteilungen sagen es dir die Zahl am Symbol und das Fenster darunter.',
  quiet: 'Ruhezeit: kein Ton, keine Mitteilungen',
  from: 'Von',
  to: 'bis',
  weekdayWords: (weekdays) => {
    if (weekdays.length === 7) return 'Jeden Tag';
    if (weekdays.join() === WORKDAYS) return 'Montag bis Freitag';
    return weekdays.map((day) => WEEKDAYS[day] ?? '').join(' ');
  },
  wrongNumberWords: (field, [least, most]) =>
    `${field}: eine ganze Zahl von ${least} bis ${most}. Es bleibt, was vorher dastand.`,
  MODE_WORDS: {
    automatic: 'von selbst starten',
    ask: 'mich fragen',
    remind: 'nur erinnern',
  },
  WEEKDAYS,
  NOTICES: [
    [0, 'gar nicht'],
    [2, '2 Minuten'],
    [5, '5 Minuten'],
    [10, '10 Minuten'],
    [30, '30 Minuten'],
  ],
};
