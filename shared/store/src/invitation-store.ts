import { randomUUID } from 'node:crypto';
import type { Database } from './database.ts';
import { ensurePerson } from './person-store.ts';

export type NewInvitation = {
  readonly kind: 'owner' | 'member';
  readonly codeHash: Buffer;
  readonly expiresAtMs: number;
  readonly invitedBy?: string | undefined;
  /** Whom it is for; absent = whoever holds the link. */
  readonly email?: string | undefined;
};

export type Invitation = { readonly kind: 'owner' | 'member'; readonly email?: string | undefined };

type Use = { readonly codeHash: Buffer; readonly email: string; readonly nowMs: number };

/** An account that was not made within a minute of its admission leaves the invitation to the next try. */
const MAKING_MS = 60_000;

export async function createInvitation(db: Database, invitation: NewInvitation): Promise<void> {
  await db
    .insertInto('invitation')
    .values({
      code_hash: invitation.codeHash,
      kind: invitation.kind,
      expires_at_ms: invitation.expiresAtMs,
      invited_by: invitation.invitedBy ?? null,
      email: invitation.email?.toLowerCase() ?? null,
    })
    .execute();
}

/** What a code lets its holder do now. Undefined for one that is used, old or none. */
export async function findInvitation(
  db: Database,
  { codeHash, nowMs }: { readonly codeHash: Buffer; readonly nowMs: number },
): Promise<Invitation | undefined> {
  const row = await openInvitations(db, nowMs)
    .select(['kind', 'email'])
    .where('code_hash', '=', codeHash)
    .executeTakeFirst();
  return row && { kind: row.kind, ...(row.email !== null && { email: row.email }) };
}

/**
 * Uses an invitation for one new account and answers the id its person is to have: the owner's is that of whoever was
 * here before there were accounts. Of many at once one gets it; the others, like wrong codes, get undefined.
 */
export async function useInvitation(db: Database, use: Use): Promise<string | undefined> {
  return db.transaction().execute(async (tx) => {
    const open = await openInvitations(tx, use.nowMs)
      .select(['kind', 'email'])
      .where('code_hash', '=', use.codeHash)
      .forUpdate()
      .executeTakeFirst();
    if (open === undefined || (open.email !== null && open.email !== use.email.toLowerCase()))
      return undefined;
    const userId = open.kind === 'owner' ? await ensureOwner(tx) : randomUUID();
    if (userId === undefined) return undefined;
    await tx
      .updateTable('invitation')
      .set({ used_at_ms: use.nowMs, used_by: userId })
      .where('code_hash', '=', use.codeHash)
      .execute();
    return userId;
  });
}

export async function hasOwner(db: Database): Promise<boolean> {
  const row = await db
    .selectFrom('app_user')
    .innerJoin('auth.user', 'auth.user.id', 'app_user.user_id')
    .select('user_id')
    .where('is_owner', '=', true)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

function openInvitations(db: Database, nowMs: number) {
  return db
    .selectFrom('invitation')
    .where('expires_at_ms', '>', nowMs)
    .where((eb) =>
      eb.or([
        eb('used_at_ms', 'is', null),
        eb.and([
          eb('used_at_ms', '<', nowMs - MAKING_MS),
          eb.not(eb.exists(eb.selectFrom('auth.user').select('id').whereRef('auth.user.id', '=', 'used_by'))),
        ]),
      ]),
    );
}

/** Undefined when the first person has an account already. */
async function ensureOwner(tx: Database): Promise<string | undefined> {
  const userId = await ensurePerson(tx);
  const taken = await tx.selectFrom('auth.user').select('id').where('id', '=', userId).executeTakeFirst();
  if (taken !== undefined) return undefined;
  await tx.updateTable('app_user').set({ is_owner: true }).where('user_id', '=', userId).execute();
  return userId;
}
