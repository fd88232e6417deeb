import { sql } from 'kysely';
import { readAnalysis } from '../analysis-store.ts';
import type { Database } from '../database.ts';
import { erasePerson, isErased } from '../erase-person.ts';
import { foldSessions } from '../fold-sessions.ts';
import { forgetAtRest } from '../forget-pages.ts';
import { namesOfForgotten, toNewOnes } from '../forgetting.ts';
import { inTransaction } from '../in-transaction.ts';
import { lockSessions } from '../lock-sessions.ts';
import type { ErasedPerson, Erasures, ForgottenInSession } from './erasures.ts';

/** How many people and sessions had something that was to be gone. */
export type ErasedAgain = { readonly people: number; readonly sessions: number };

/** Takes out of a restored database what was erased and forgotten after its backup, as it was done then. */
export function eraseAgain(db: Database, { people, sessions }: Erasures): Promise<ErasedAgain> {
  return inTransaction(db, async (tx) => {
    const again = { people: 0, sessions: 0 };
    for (const person of people) again.people += Number(await erasePersonAgain(tx, person));
    for (const session of sessions) again.sessions += Number(await forgetAgain(tx, session));
    return again;
  });
}

async function erasePersonAgain(tx: Database, { userId, erasedAt }: ErasedPerson): Promise<boolean> {
  if (await isErased(tx, userId)) return false;
  const counts = await erasePerson(tx, userId);
  await tx
    .updateTable('erased_person')
    .set({ erased_at: sql`${erasedAt}::timestamptz` })
    .where('user_id', '=', userId)
    .execute();
  return Object.values(counts).some((rows) => rows > 0);
}

/** A session that the backup does not know keeps the wish for what may still lie at the broker. */
async function forgetAgain(
  tx: Database,
  { userId, sessionId, forgotten }: ForgottenInSession,
): Promise<boolean> {
  const [session] = await lockSessions(tx, [{ head: { userId, sessionId } }]);
  const wishes = session ? toNewOnes(session.forgotten ?? [], forgotten) : [];
  if (!session || wishes.length === 0) return false;
  const sites = namesOfForgotten(session.session_id, wishes, await readSites(tx, { userId, sessionId }));
  const wishing = [{ ...session, asked: { wishes, sites } }];
  await forgetAtRest(tx, wishing, []);
  await foldSessions(tx, wishing, []);
  return session.received > 0;
}

/** Where a site may be named beside the events. */
async function readSites(
  tx: Database,
  key: { readonly userId: string; readonly sessionId: string },
): Promise<readonly string[]> {
  const { userId } = key;
  const rules = await tx.selectFrom('page_label').select('site').where('user_id', '=', userId).execute();
  const plans = await tx.selectFrom('solution').select('plan').where('user_id', '=', userId).execute();
  const analysis = await readAnalysis(tx, key);
  return [
    ...rules.map(({ site }) => site),
    ...plans.flatMap(({ plan }) => (plan.trigger?.kind === 'site' ? [plan.trigger.site] : [])),
    ...(analysis?.segments ?? []).flatMap(({ page }) => page?.site ?? []),
  ];
}
