type Week = { readonly userId: string; readonly week: string };

/** Which weeks are left alone for a while, because building them again costs much. */
export type WeekRests = {
  /** Milliseconds; 0 when it may be built. */
  readonly left: (week: Week) => number;
  /** It was built, of so many sessions. */
  readonly begin: (week: Week, sessions: number) => void;
};

/** More than anybody has in a week of work: up to so many it is built again with every one of them. */
const FEW_SESSIONS = 100;
/** Building takes half a millisecond a session and less (`bench:reports --weeks`): so a week takes a twentieth of a builder. */
const MS_A_SESSION = 10;

/**
 * A week of very many sessions would be read and saved whole after each of them. What comes while it rests shares the
 * build that follows. Of one process, and forgotten with it: what is to be built stands in the database.
 *
 *     sessions  a b c d       e
 *     builds    a       b–d     e
 */
export function openWeekRests(now: () => number): WeekRests {
  const untilMs = new Map<string, number>();
  return {
    left: (week) => Math.max(0, (untilMs.get(keyOf(week)) ?? 0) - now()),
    begin: (week, sessions) => {
      for (const [key, ms] of untilMs) if (ms <= now()) untilMs.delete(key);
      if (sessions > FEW_SESSIONS) untilMs.set(keyOf(week), now() + sessions * MS_A_SESSION);
    },
  };
}

function keyOf({ userId, week }: Week): string {
  return `${userId} ${week}`;
}
