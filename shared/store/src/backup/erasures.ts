import { sql } from 'kysely';
import type { Database } from '../database.ts';
import { toNewOnes, type Wish } from '../forgetting.ts';

/**
 * What is gone for good, so that a backup from before does not bring it back: ids, moments and digests alone. Whoever
 * knows a site can make its digest again.
 */
export type Erasures = {
  readonly people: readonly ErasedPerson[];
  readonly sessions: readonly ForgottenInSession[];
};

export type ErasedPerson = { readonly userId: string; readonly erasedAt: string };
export type ForgottenInSession = {
  readonly userId: string;
  readonly sessionId: string;
  readonly forgotten: readonly Wish[];
};

export const NOTHING_ERASED: Erasures = { people: [], sessions: [] };

/** All that this database knows of. */
export async function readErasures(db: Database): Promise<Erasures> {
  const people = await db
    .selectFrom('erased_person')
    .select(['user_id as userId', sql<string>`erased_at::text`.as('erasedAt')])
    .orderBy('user_id')
    .execute();
  const { rows: sessions } = await sql<ForgottenInSession>`
    select user_id as "userId", session_id as "sessionId", forgotten from focus_session
    where forgotten is not null order by user_id, session_id`.execute(db);
  return { people, sessions };
}

/** Everything of both. Who was erased has nothing left to forget. */
export function joinErasures(known: Erasures, more: Erasures): Erasures {
  const people = new Map([...more.people, ...known.people].map((person) => [person.userId, person] as const));
  const sessions = new Map<string, ForgottenInSession>();
  for (const session of [...known.sessions, ...more.sessions]) {
    const said = sessions.get(session.sessionId)?.forgotten ?? [];
    sessions.set(session.sessionId, {
      ...session,
      forgotten: [...said, ...toNewOnes(said, session.forgotten)],
    });
  }
  return {
    people: [...people.values()],
    sessions: [...sessions.values()].filter(({ userId }) => !people.has(userId)),
  };
}
