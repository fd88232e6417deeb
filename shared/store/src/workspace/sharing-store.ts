import { mayDo, type Sharing, toSharedWeek } from '@locked-in/domain';
import { sql } from 'kysely';
import type { Database } from '../database.ts';
import { inTransaction } from '../in-transaction.ts';
import type { Outcome, SeatKey } from './seat.ts';
import { keepShared, readSharedBasis } from './shared-basis.ts';

type WeekKey = { readonly userId: string; readonly week: string };

/** No further back is shown than a year and a week. */
const MOST_WEEKS = 54;

/**
 * The person's word on one workspace; what was shown there by another word is gone with it. Within the person's wall.
 * `refused` for a viewer, who shares nothing.
 */
export function saveSharing(
  db: Database,
  { userId, workspaceId, level, fromMs, untilMs }: SeatKey & Sharing,
): Promise<Outcome> {
  return inTransaction(db, async (tx) => {
    const seat = await ownSeats(tx, userId).where('workspace_id', '=', workspaceId).executeTakeFirst();
    if (seat === undefined) return 'not-found';
    if (!mayDo(seat.role, 'share')) return 'refused';
    await tx
      .updateTable('workspace_member')
      .set({ share_level: level, share_from_ms: fromMs, share_until_ms: untilMs })
      .where('user_id', '=', userId)
      .where('workspace_id', '=', workspaceId)
      .execute();
    await tx
      .deleteFrom('shared_week')
      .where('user_id', '=', userId)
      .where('workspace_id', '=', workspaceId)
      .execute();
    for (const week of level === 'nothing' ? [] : await listWeeksSince(tx, { userId, fromMs }))
      await shareWeek(tx, { userId, week });
    return 'done';
  });
}

/** Shows a person's stored week wherever they share, as they share it now. Copies of before are replaced, or go. */
export async function shareWeek(db: Database, { userId, week }: WeekKey): Promise<void> {
  if (await sharesNowhere(db, userId)) return;
  await inTransaction(db, async (tx) => {
    const seats = await ownSeats(tx, userId).where('share_level', '<>', 'nothing').execute();
    const basis = await readSharedBasis(tx, { userId, week });
    for (const { workspace_id: workspaceId, role, ...seat } of seats) {
      const sharing = { level: seat.share_level, fromMs: seat.share_from_ms, untilMs: seat.share_until_ms };
      const shared = mayDo(role, 'share') && basis ? toSharedWeek({ ...basis, sharing }) : undefined;
      await keepShared(tx, { userId, workspaceId, week }, shared);
    }
  });
}

/** Keeps a session out of every workspace, or lets it in again. False when the person has no such session. */
export function withholdSession(
  db: Database,
  of: { readonly userId: string; readonly sessionId: string; readonly isWithheld: boolean },
): Promise<boolean> {
  const { userId, sessionId, isWithheld } = of;
  return inTransaction(db, async (tx) => {
    const session = await tx
      .selectFrom('focus_session')
      .select('started_at_ms')
      .where('user_id', '=', userId)
      .where('session_id', '=', sessionId)
      .executeTakeFirst();
    if (session === undefined) return false;
    const row = { user_id: userId, session_id: sessionId };
    const change = isWithheld
      ? tx
          .insertInto('withheld_session')
          .values(row)
          .onConflict((conflict) => conflict.doNothing())
      : tx.deleteFrom('withheld_session').where('user_id', '=', userId).where('session_id', '=', sessionId);
    await change.execute();
    const [week] = await listWeeksSince(tx, { userId, fromMs: session.started_at_ms ?? 0 });
    if (week !== undefined) await shareWeek(tx, { userId, week });
    return true;
  });
}

/** Which of the person's sessions are kept out of every workspace. */
export async function isWithheld(
  db: Database,
  { userId, sessionId }: { readonly userId: string; readonly sessionId: string },
): Promise<boolean> {
  const row = await db
    .selectFrom('withheld_session')
    .select('session_id')
    .where('user_id', '=', userId)
    .where('session_id', '=', sessionId)
    .executeTakeFirst();
  return row !== undefined;
}

/** Asked first, and without a transaction: most people share nothing, and every report that is built comes by here. */
async function sharesNowhere(db: Database, userId: string): Promise<boolean> {
  const row = await db
    .selectFrom('workspace_member')
    .select('user_id')
    .where('user_id', '=', userId)
    .where('share_level', '<>', 'nothing')
    .limit(1)
    .executeTakeFirst();
  return row === undefined;
}

/** Locked: between the word and what is shown by it nobody says another. */
function ownSeats(tx: Database, userId: string) {
  return tx
    .selectFrom('workspace_member')
    .select(['workspace_id', 'role', 'share_level', 'share_from_ms', 'share_until_ms'])
    .where('user_id', '=', userId)
    .orderBy('workspace_id')
    .forNoKeyUpdate();
}

/** Oldest first. */
async function listWeeksSince(
  tx: Database,
  { userId, fromMs }: { readonly userId: string; readonly fromMs: number },
): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('weekly_report')
    .select('week')
    .where('user_id', '=', userId)
    .where('ends_at_ms', '>', fromMs)
    .where(sql<boolean>`summary is not null`)
    .orderBy('ends_at_ms')
    .limit(MOST_WEEKS)
    .execute();
  return rows.map(({ week }) => week);
}
