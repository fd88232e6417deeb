import type { Database } from '@locked-in/store';

export type StoredWeek = {
  readonly week: string;
  readonly hours: number;
  readonly sessions: readonly { readonly date: string }[];
  readonly heldMs: number;
  readonly daysHeldMs: number;
};

/** Every report that was built for a person, in order. */
export async function readWeeks(db: Database, userId: string): Promise<readonly StoredWeek[]> {
  const rows = await db
    .selectFrom('weekly_report')
    .select('summary')
    .where('user_id', '=', userId)
    .where('summary', 'is not', null)
    .orderBy('week')
    .execute();
  return rows.flatMap(({ summary }) => {
    if (summary === null || summary.totals.sessions === 0) return [];
    const { week, sessions, startsAtMs, endsAtMs, totals, days } = summary;
    const daysHeldMs = days.reduce((sum, { heldMs }) => sum + heldMs, 0);
    return [
      { week, sessions, hours: (endsAtMs - startsAtMs) / 3_600_000, heldMs: totals.heldMs, daysHeldMs },
    ];
  });
}
