import { calendarOf } from '../calendar/calendar.ts';
import { weekBounds } from '../calendar/week.ts';
import { middleOfInterval } from '../to-point.ts';
import type { SharedWeek } from './shared-week.ts';

/** So many people share, or nothing is told of the group. */
export const LEAST_PEOPLE = 4;

const DAY_MS = 86_400_000;
/** A week named after its Thursday ends at most three days after the ISO week, and its report is frozen a day later. */
const CLOSES_AFTER_MS = 5 * DAY_MS;
const ROUND_MS = 5 * 60_000;

/** One person's share of a group's week. */
export type Contribution = { readonly userId: string; readonly shared: SharedWeek };

/** Means over the people, times to five minutes, grades to whole points: made once, when the week is closed. */
export type GroupWeek = {
  readonly week: string;
  readonly people: number;
  readonly sessions: number;
  readonly heldMs: number;
  /** Over those who share grades; absent where they are fewer than {@link LEAST_PEOPLE}. */
  readonly grades?: { readonly people: number; readonly quality: number } | undefined;
};

/** From then on the numbers of a group are made, once. UTC milliseconds. */
export function closesAtMs(week: string): number {
  return weekBounds(week, calendarOf('UTC')).endsAtMs + CLOSES_AFTER_MS;
}

/** Whose numbers of the same week are told already: the people of each group, and those of them whose grades are. */
export type ToldGroup = { readonly people: readonly string[]; readonly graders: readonly string[] };

/**
 * Undefined for fewer people than {@link LEAST_PEOPLE}, and where they would tell of fewer together with what other
 * groups were told. Numbers of one group and one week are made once, so there is nothing else to reckon with.
 */
export function toGroupWeek(
  week: string,
  contributions: readonly Contribution[],
  told: readonly ToldGroup[],
): (ToldGroup & { readonly group: GroupWeek }) | undefined {
  const people = contributions.map(({ userId }) => userId);
  if (
    tellsOfFew(
      people,
      told.map((other) => other.people),
    )
  )
    return undefined;
  const graded = contributions.flatMap(toGraded);
  const graders = graded.map(({ userId }) => userId);
  const isTold = !tellsOfFew(
    graders,
    told.map((other) => other.graders),
  );
  const shared = contributions.map((one) => one.shared);
  return {
    people,
    graders: isTold ? graders : [],
    group: {
      week,
      people: people.length,
      sessions: Math.round(meanOf(shared.map(({ sessions }) => sessions.length))),
      heldMs: Math.round(meanOf(shared.map(heldIn)) / ROUND_MS) * ROUND_MS,
      ...(isTold && {
        grades: { people: graders.length, quality: Math.round(meanOf(graded.map(({ quality }) => quality))) },
      }),
    },
  };
}

/**
 * Whether these numbers, alone or added to and subtracted from the told ones in any way, would tell of fewer people
 * than {@link LEAST_PEOPLE}. People who are in the same groups stand and fall together: whatever is reckoned from sums
 * over groups counts each of them as often as the others. So there must be enough of every such kind.
 *
 *     one group    a b c d e f g h
 *     another              e f g h i j k l
 *     kinds        a b c d|e f g h|i j k l
 */
function tellsOfFew(people: readonly string[], others: readonly (readonly string[])[]): boolean {
  if (people.length < LEAST_PEOPLE) return true;
  const groupsOf = new Map<string, readonly number[]>();
  for (const [index, group] of [people, ...others].entries())
    for (const person of group) groupsOf.set(person, [...(groupsOf.get(person) ?? []), index]);
  const kinds = Map.groupBy(groupsOf.keys(), (person) => groupsOf.get(person)?.join());
  return [...kinds.values()].some(({ length }) => length < LEAST_PEOPLE);
}

/** The middle of what was computed, over a person's graded sessions. */
function toGraded({ userId, shared }: Contribution): readonly { userId: string; quality: number }[] {
  const qualities = shared.sessions.flatMap(({ grades }) =>
    grades?.quality === undefined ? [] : [middleOfInterval(grades.quality)],
  );
  return qualities.length === 0 ? [] : [{ userId, quality: meanOf(qualities) }];
}

function heldIn({ sessions }: SharedWeek): number {
  return sessions.reduce((sum, { heldMs }) => sum + heldMs, 0);
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
