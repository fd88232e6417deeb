import { createInvitation, type Database, hasOwner } from '@locked-in/store';
import type { AccountsConfig } from '../config.ts';
import { mintInvitation } from './mint-invitation.ts';

type Place = { readonly publicUrl: string; readonly accountsConfig: AccountsConfig };

/**
 * The link to the first account, which owns the instance and everything recorded before there were accounts; undefined
 * where nobody needs one. Each start prints one of its own until one was used.
 */
export async function firstAccountLink(
  db: Database,
  { publicUrl, accountsConfig }: Place,
): Promise<string | undefined> {
  if (accountsConfig.ACCOUNTS === 'one' || (await hasOwner(db))) return undefined;
  const wanted = { kind: 'owner', publicUrl, nowMs: Date.now() } as const;
  return mintInvitation((invitation) => createInvitation(db, invitation), wanted);
}
