import type { IfThen, Logged } from '@locked-in/domain';
import * as course from './courses.ts';
import * as pursuit from './pursuits.ts';

/** One session of the demo week, as the person meant and lived it. */
export type Sketch = pursuit.Pursuit & {
  /** Weekday and wall time of its start, `Mon 09:05`. */
  readonly start: string;
  /** Without pauses. */
  readonly minutes: number;
  readonly course: course.Course;
  /** The quality that was expected, 0–100. */
  readonly expected?: number;
  readonly log: Omit<Logged, 'kind'>;
  readonly isOpenEnded?: true;
  readonly pausedMinutes?: number;
  /** What is to be tried. */
  readonly armed?: readonly IfThen[];
  /** Stands in the lighter weeks before, too. */
  readonly isHabit?: true;
};

export const DEMO_WEEK: readonly Sketch[] = [
  {
    start: 'Mon 09:05',
    minutes: 50,
    ...pursuit.CHAPTER,
    course: course.stay,
    expected: 75,
    log: { quality: 84, distraction: 8, progress: 2 },
    isHabit: true,
  },
  {
    start: 'Mon 11:10',
    minutes: 25,
    ...pursuit.MAIL,
    course: course.switchOften,
    expected: 70,
    log: { quality: 68, distraction: 15, progress: 2 },
  },
  {
    start: 'Mon 14:15',
    minutes: 50,
    ...pursuit.CHAPTER,
    course: course.checkOften,
    expected: 72,
    log: { quality: 58, distraction: 45, note: 'Kept looking whether they had answered.' },
  },
  {
    start: 'Tue 08:50',
    minutes: 85,
    ...pursuit.BUG,
    course: course.stay,
    expected: 65,
    log: { quality: 88, distraction: 5, progress: 3 },
    isOpenEnded: true,
    pausedMinutes: 12,
    isHabit: true,
  },
  {
    start: 'Tue 13:30',
    minutes: 45,
    ...pursuit.LECTURE,
    course: course.followLecture,
    expected: 80,
    log: { quality: 82, distraction: 5 },
    isHabit: true,
  },
  {
    start: 'Tue 16:20',
    minutes: 30,
    ...pursuit.WORKSHOP,
    course: course.strayOnce,
    expected: 60,
    log: { quality: 45, distraction: 55, progress: 1 },
  },
  {
    start: 'Wed 09:15',
    minutes: 50,
    ...pursuit.CHAPTER,
    course: course.settleLate,
    expected: 78,
    log: { quality: 64, distraction: 30, progress: 1 },
    isHabit: true,
  },
  {
    start: 'Wed 11:20',
    minutes: 50,
    ...pursuit.PAPERS,
    course: course.leave,
    expected: 70,
    log: { quality: 76, distraction: 10, note: 'Read both on paper, took notes there.' },
  },
  {
    start: 'Wed 15:05',
    minutes: 25,
    ...pursuit.ARCHIVE,
    course: course.stay,
    log: { skipped: true },
  },
  {
    start: 'Thu 08:55',
    minutes: 50,
    ...pursuit.CHAPTER,
    course: course.stay,
    expected: 74,
    log: { quality: 86, distraction: 6, progress: 3 },
    isHabit: true,
  },
  {
    start: 'Thu 10:40',
    minutes: 25,
    ...pursuit.MAIL,
    course: course.checkOften,
    expected: 65,
    log: { quality: 60, distraction: 35 },
  },
  {
    start: 'Thu 14:05',
    minutes: 60,
    ...pursuit.BUG,
    course: course.switchOften,
    expected: 68,
    log: { quality: 72, distraction: 12, progress: 2 },
    isHabit: true,
  },
  {
    start: 'Fri 09:00',
    minutes: 50,
    ...pursuit.RESULTS,
    course: course.stay,
    expected: 76,
    log: { quality: 85, distraction: 7, progress: 2 },
    isHabit: true,
  },
  {
    start: 'Fri 11:05',
    minutes: 30,
    ...pursuit.CALL,
    course: course.awayForLong,
    expected: 60,
    log: { quality: 55, distraction: 20, note: 'Half of it was on the phone.' },
  },
  {
    start: 'Fri 14:30',
    minutes: 50,
    ...pursuit.RESULTS,
    course: course.strayOnce,
    expected: 70,
    log: { quality: 50, distraction: 50, progress: 1 },
  },
  {
    start: 'Sat 10:10',
    minutes: 40,
    ...pursuit.MUSIC,
    course: course.followLecture,
    expected: 80,
    log: { quality: 90, distraction: 5 },
    isHabit: true,
  },
  {
    start: 'Sun 17:30',
    minutes: 25,
    ...pursuit.NEXT_WEEK,
    course: course.stay,
    expected: 75,
    log: { quality: 80, distraction: 10, progress: 3 },
    isHabit: true,
  },
];
