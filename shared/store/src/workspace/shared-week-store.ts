import { mayDo, type Role, type SharedWeek } from '@locked-in/domain';
import type { Database } from '../database.ts';
import { inTransaction } from '../in-transaction.ts';
import type { SeatKey } from './seat.ts';

export type SeenWeek = { readonly memberId: string; readonly name: string; readonly shared: SharedWeek };

type Asked = SeatKey & { readonly week: string; readonly nowMs: number };

/**
 * What fellows show of a week, without the caller's own. Whoever is shown is told: in the same transaction it is
 * written down who saw what and when. `refused` for a viewer, undefined for somebody who is not in the workspace.
 */
export function lookAtWeek(db: Database, asked: Asked): Promise<readonly SeenWeek[] | 'refused' | undefined> {
  return inTransaction(db, async (tx) => {
    const own = await readOwnSeat(tx, asked);
    if (own === undefined) return undefined;
    if (!mayDo(own.role, 'see-shared')) return 'refused';
    const seen = await shownWeeks(tx, asked)
      .where('shared_week.week', '=', asked.week)
      .where('shared_week.user_id', '<>', asked.userId)
      .orderBy('person.joined_at')
      .orderBy('shared_week.user_id')
      .execute();
    if (seen.length > 0) await noteLooks(tx, { ...asked, name: own.name, seen });
    return seen.map(toSeen);
  });
}

/** The caller's own weeks, newest first, exactly as {@link lookAtWeek} shows them to a fellow now. */
export async function previewWeeks(db: Database, asked: Omit<Asked, 'week'>): Promise<readonly SeenWeek[]> {
  const rows = await shownWeeks(db, asked)
    .where('shared_week.user_id', '=', asked.userId)
    .orderBy('shared_week.week', 'desc')
    .limit(MOST_LISTED)
    .execute();
  return rows.map(toSeen);
}

/** Newest first: the weeks of which anybody but the caller shows something. */
export async function listSharedWeeks(db: Database, asked: Omit<Asked, 'week'>): Promise<readonly string[]> {
  const rows = await shownTo(db, asked)
    .select('shared_week.week')
    .distinct()
    .where('shared_week.user_id', '<>', asked.userId)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('workspace_member as own')
          .select('own.user_id')
          .where('own.user_id', '=', asked.userId)
          .where('own.workspace_id', '=', asked.workspaceId)
          .where('own.role', '<>', 'viewer'),
      ),
    )
    .orderBy('shared_week.week', 'desc')
    .limit(MOST_LISTED)
    .execute();
  return rows.map(({ week }) => week);
}

const MOST_LISTED = 12;

/** What the wall lets fellows see; a person's own copies, which their wall would show them anyway, by the same rule. */
function shownTo(db: Database, { workspaceId, nowMs }: Omit<Asked, 'week'>) {
  return db
    .selectFrom('shared_week')
    .innerJoin('workspace_member as person', (join) =>
      join
        .onRef('person.user_id', '=', 'shared_week.user_id')
        .onRef('person.workspace_id', '=', 'shared_week.workspace_id')
        .onRef('person.share_level', '=', 'shared_week.level'),
    )
    .where('shared_week.workspace_id', '=', workspaceId)
    .where('person.role', '<>', 'viewer')
    .where('person.share_until_ms', '>', nowMs);
}

function shownWeeks(db: Database, asked: Omit<Asked, 'week'>) {
  return shownTo(db, asked).select(['shared_week.user_id', 'shared_week.content', 'person.name']);
}

type Shown = { readonly user_id: string; readonly name: string; readonly content: SharedWeek };

function toSeen({ user_id, name, content }: Shown): SeenWeek {
  return { memberId: user_id, name, shared: content };
}

async function readOwnSeat(
  tx: Database,
  { userId, workspaceId }: SeatKey,
): Promise<{ readonly role: Role; readonly name: string } | undefined> {
  return tx
    .selectFrom('workspace_member')
    .select(['role', 'name'])
    .where('user_id', '=', userId)
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirst();
}

/** Once an hour: a page that is read again and again is one look. */
async function noteLooks(
  tx: Database,
  looked: Asked & { readonly name: string; readonly seen: readonly Shown[] },
): Promise<void> {
  await tx
    .insertInto('workspace_look')
    .values(
      looked.seen.map(({ user_id, content }) => ({
        user_id,
        workspace_id: looked.workspaceId,
        seen_by: looked.userId,
        seen_by_name: looked.name,
        week: looked.week,
        level: content.level,
        seen_at_ms: looked.nowMs,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
