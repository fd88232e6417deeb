import { INVITATION_PATH } from '@locked-in/contracts';
import { hashSecret, mintSecret } from '../secret.ts';

export const INVITATION_MS = 7 * 24 * 60 * 60 * 1000;

type Stored = {
  readonly kind: 'owner' | 'member';
  readonly codeHash: Buffer;
  readonly expiresAtMs: number;
  readonly email?: string | undefined;
};

type Wanted = {
  readonly kind: 'owner' | 'member';
  readonly publicUrl: string;
  readonly nowMs: number;
  readonly email?: string | undefined;
};

/** A link that lets whoever opens it make one account, within a week. Only the code's hash is stored. */
export async function mintInvitation(
  createInvitation: (invitation: Stored) => Promise<unknown>,
  { kind, publicUrl, nowMs, email }: Wanted,
): Promise<string> {
  const code = mintSecret();
  await createInvitation({ kind, codeHash: hashSecret(code), expiresAtMs: nowMs + INVITATION_MS, email });
  return `${publicUrl}${INVITATION_PATH}#${code}`;
}
