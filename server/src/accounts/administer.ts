import { randomUUID } from 'node:crypto';
import type { SecurityEventKind } from '@locked-in/contracts';
import * as store from '@locked-in/store';
import type { Place } from '../find-place.ts';
import { invitationLetter } from '../mail/letters.ts';
import type { SendMail } from '../mail/open-mail.ts';
import { mintSecret } from '../secret.ts';
import { mintInvitation } from './mint-invitation.ts';

export const ADMIN_USAGE = `npx pnpm admin COMMAND [--data DIR]

  users                          everybody who has an account
  invite [ADDRESS]               a link that makes one account, good for a week
  reset-password ADDRESS         a link to choose a new password, good for an hour
  disable ADDRESS                signs out, refuses devices, lets in no more
  enable ADDRESS                 ends that
  tokens ADDRESS                 the paired browsers of a person
  tokens ADDRESS --revoke ID     ends the token of one of them`;

export type Wanted = {
  readonly command: string | undefined;
  readonly address?: string | undefined;
  readonly revoke?: string | undefined;
};

type At = {
  readonly db: store.Database;
  readonly publicUrl: Place['publicUrl'];
  /** Absent where no mail server is set up. */
  readonly sendMail?: SendMail | undefined;
};

/** Does what somebody at a terminal of the server wants, and says what came of it. Throws a sentence. */
export async function administer(wanted: Wanted, at: At): Promise<string> {
  switch (wanted.command) {
    case 'users':
      return toLines((await store.listAccounts(at.db)).map(toAccountLine), 'Nobody has an account yet.');
    case 'invite':
      return invite(wanted.address, at);
    case 'reset-password':
      return resetLink(wanted, at);
    case 'disable':
      await change(wanted, at, { kind: 'switched-off', by: store.disableAccount });
      return `${wanted.address} is signed out everywhere and let in no more.`;
    case 'enable':
      await change(wanted, at, { kind: 'switched-on', by: store.enableAccount });
      return `${wanted.address} may sign in again.`;
    case 'tokens':
      return tokens(wanted, at);
    default:
      throw new Error(ADMIN_USAGE);
  }
}

type Change = {
  readonly kind: SecurityEventKind;
  readonly by: (db: store.Database, userId: string) => Promise<void>;
};

async function change(wanted: Wanted, at: At, { kind, by }: Change): Promise<void> {
  const userId = await findUser(wanted, at);
  await by(at.db, userId);
  await note(at, userId, kind);
}

/** A person reads in their own list what was done to their account at the server itself. */
function note({ db }: At, userId: string, kind: SecurityEventKind, name?: string): Promise<void> {
  const detail = { by: 'terminal', ...(name !== undefined && { name }) };
  return store.noteSecurityEvent(db, {
    eventId: randomUUID(),
    occurredAtMs: Date.now(),
    whose: { userId },
    kind,
    detail,
  });
}

async function invite(email: string | undefined, { db, publicUrl, sendMail }: At): Promise<string> {
  const invitation = { kind: 'member', publicUrl, nowMs: Date.now(), email } as const;
  const link = await mintInvitation((minted) => store.createInvitation(db, minted), invitation);
  const owner = await store.findOwner(db);
  if (owner !== undefined) await note({ db, publicUrl }, owner.userId, 'invitation-made');
  if (email === undefined || sendMail === undefined) return link;
  const isSent = await sendMail(invitationLetter({ email, link })).then(
    () => true,
    () => false, // the link is there all the same
  );
  return `${link}\n${isSent ? `It was sent to ${email}.` : 'The mail server did not take it: pass the link on yourself.'}`;
}

/** The library makes the token; no mail goes out. Its secret signs cookies, which are not made here. */
async function resetLink(wanted: Wanted, { db, publicUrl }: At): Promise<string> {
  const userId = await findUser(wanted, { db, publicUrl });
  const { openAccounts } = await import('./open-accounts.ts');
  let link: string | undefined;
  const accounts = openAccounts({
    db,
    publicUrl,
    secret: mintSecret(),
    now: Date.now,
    signUps: 'closed',
    useInvitation: async () => undefined,
    hasOwner: async () => true,
    isDisabled: (userId) => store.isDisabled(db, userId),
    sendReset: async (sent) => {
      link = sent.link;
    },
  });
  await accounts.requestReset(wanted.address ?? '');
  if (link === undefined) throw new Error('No link was made.');
  await note({ db, publicUrl }, userId, 'reset-link-made');
  return link;
}

async function tokens(wanted: Wanted, at: At): Promise<string> {
  const userId = await findUser(wanted, at);
  if (wanted.revoke === undefined)
    return toLines((await store.listDevices(at.db, userId)).map(toDeviceLine), 'No browser is paired.');
  const name = await store.revokeDevice(at.db, { userId, deviceId: wanted.revoke });
  if (name === undefined) throw new Error(`${wanted.address} has no paired browser ${wanted.revoke}.`);
  await note(at, userId, 'device-revoked', name);
  return 'Its token is taken no more, by running servers within seconds.';
}

async function findUser({ address }: Wanted, { db }: At): Promise<string> {
  if (address === undefined) throw new Error(ADMIN_USAGE);
  const account = await store.findAccount(db, address);
  if (account === undefined) throw new Error(`Nobody has an account with ${address}.`);
  return account.userId;
}

function toAccountLine(account: store.Account): string {
  const marks = [account.isOwner && 'owner', account.isDisabled && 'disabled'].filter(Boolean);
  const { email, name, devices, signIns } = account;
  return [email, name, `${devices} browsers`, `${signIns} sign-ins`, ...marks].join('\t');
}

function toDeviceLine({ deviceId, name, lastSeenAtMs }: store.Device): string {
  const seen = lastSeenAtMs === undefined ? 'not heard from yet' : new Date(lastSeenAtMs).toISOString();
  return [deviceId, name, seen].join('\t');
}

function toLines(lines: readonly string[], none: string): string {
  return lines.length === 0 ? none : lines.join('\n');
}
