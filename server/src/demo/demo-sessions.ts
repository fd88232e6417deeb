import { calendarOf, previousWeek, weekBounds, weekOf } from '@locked-in/domain';
import { DEMO_WEEK, type Sketch } from './demo-plan.ts';
import { between, openRandom, toUuid } from './random.ts';
import { type Script, scriptSession } from './script-session.ts';
import { varySketch } from './vary-sketch.ts';

export type DemoSession = Script & { readonly sessionId: string };

export type DemoTime = { readonly nowMs: number; readonly timeZone: string };

const LIGHTER_WEEKS = 10;
const KINDS_OF_WEEK = 12;
const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const MINUTE = 60_000;
const DAY_MINUTES = 24 * 60;
const WEEK_MS = 7 * DAY_MINUTES * MINUTE;
/** The person's week begins on Monday at 04:00. */
const WEEK_STARTS_AT_MINUTE = 4 * 60;
/** Time to log a session before it counts as over. */
const AFTERWARDS_MS = 3 * MINUTE;

/**
 * Everything that is over at `nowMs`: the week of that instant, the one before, so that a Monday has something to look
 * back on, and ten lighter ones before them, oldest first.
 * A session is the same whenever it is asked for, so a later call only adds.
 */
export function toDemoSessions({ nowMs, timeZone }: DemoTime): readonly DemoSession[] {
  const thisWeek = weekOf(nowMs, calendarOf(timeZone));
  const lastWeek = previousWeek(thisWeek);
  const lighter = weeksBefore(lastWeek).flatMap((week) => sessionsOf(week, timeZone, keptIn(week)));
  const full = [lastWeek, thisWeek].flatMap((week) => sessionsOf(week, timeZone, () => true));
  return [...lighter, ...full]
    .filter(({ endedAtMs }) => endedAtMs + AFTERWARDS_MS <= nowMs)
    .toSorted((a, b) => a.endedAtMs - b.endedAtMs);
}

function sessionsOf(
  week: string,
  timeZone: string,
  isLived: (sketch: Sketch) => boolean,
): readonly DemoSession[] {
  const { startsAtMs } = weekBounds(week, calendarOf(timeZone));
  return DEMO_WEEK.filter(isLived).map((sketch) => {
    const identity = openRandom(`${week} ${sketch.start}`);
    const startedAtMs =
      startsAtMs + minutesIntoWeek(sketch.start) * MINUTE + between(identity, 0, 4 * MINUTE);
    const sessionId = toUuid(identity);
    const random = openRandom(`${turnOf(week)} ${sketch.start}`);
    const lived = varySketch(sketch, random);
    return { sessionId, ...scriptSession(lived, { startedAtMs, timeZone, random }) };
  });
}

function minutesIntoWeek(start: string): number {
  const [day = '', hour = '', minute = ''] = start.split(/[ :]/);
  return DAYS.indexOf(day) * DAY_MINUTES + Number(hour) * 60 + Number(minute) - WEEK_STARTS_AT_MINUTE;
}

function weeksBefore(week: string): readonly string[] {
  const weeks = [week];
  for (let back = 0; back < LIGHTER_WEEKS; back++) weeks.unshift(previousWeek(weeks[0] ?? week));
  return weeks.slice(0, -1);
}

/** A habit, but not in every week. */
function keptIn(week: string): (sketch: Sketch) => boolean {
  return ({ isHabit, start }) => isHabit === true && openRandom(`${turnOf(week)} ${start} kept`)() < 0.85;
}

/** Which of the twelve kinds of week it is. Any twelve in a row hold each once, whenever the demo is looked at. */
function turnOf(week: string): number {
  const { startsAtMs } = weekBounds(week, calendarOf('UTC'));
  return Math.floor(startsAtMs / WEEK_MS) % KINDS_OF_WEEK;
}
