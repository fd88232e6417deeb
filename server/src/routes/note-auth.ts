import type { ProblemCode } from '@locked-in/contracts';
import type { Context } from 'hono';
import type { AuthOperation } from '../accounts/auth-operations.ts';
import type { Answered } from '../accounts/open-accounts.ts';
import type { AppEnv, SignInCaller } from '../http/app-env.ts';
import { type NoteSecurityDeps, noteSecurity } from '../http/note-security.ts';

type Done = Pick<Answered, 'noticed'> & {
  readonly operation: Pick<AuthOperation, 'notes'>;
  /** Who was signed in when it was asked for. */
  readonly before?: SignInCaller | undefined;
  readonly refused?: ProblemCode | undefined;
  /** Whose account was named in the request. */
  readonly email?: string | undefined;
};

/** Writes down what was done to an account, and what somebody tried to. */
export function noteAuth(c: Context<AppEnv>, deps: NoteSecurityDeps, done: Done): void {
  const { notes } = done.operation;
  if (notes === undefined) return;
  const userId = done.noticed.userId ?? done.before?.userId;
  if (done.refused !== undefined) noteRefused(c, deps, done);
  else if (userId !== undefined)
    noteSecurity(c, deps, {
      whose: { userId },
      kind: done.noticed.isNew ? 'account-made' : notes.kind,
      ...(notes.by && { detail: { by: notes.by } }),
    });
}

/** A password that was not right, or one that is, of an account that is switched off. */
function noteRefused(c: Context<AppEnv>, deps: NoteSecurityDeps, done: Done): void {
  const { refused, email, before, operation } = done;
  if (refused !== 'wrong-credentials' && refused !== 'account-disabled') return;
  const isSignIn = operation.notes?.kind === 'signed-in';
  const whose = isSignIn ? email && { email } : before && { userId: before.userId };
  if (whose) noteSecurity(c, deps, { whose, kind: 'sign-in-failed', detail: { why: refused } });
}
