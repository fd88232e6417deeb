import { PAIR_PATH } from '@locked-in/contracts';
import { hashSecret, mintSecret } from './secret.ts';

const LIFE_MS = 60 * 60 * 1000;

export type PairingLink = { readonly link: string; readonly code: string; readonly expiresAtMs: number };

type Stored = { readonly userId: string; readonly codeHash: Buffer; readonly expiresAtMs: number };

/** A link that signs one browser in and pairs one browser, within the hour. Only the code's hash is stored. */
export async function mintPairingLink(
  createPairingCode: (code: Stored) => Promise<unknown>,
  {
    userId,
    publicUrl,
    nowMs,
  }: { readonly userId: string; readonly publicUrl: string; readonly nowMs: number },
): Promise<PairingLink> {
  const code = mintSecret();
  const expiresAtMs = nowMs + LIFE_MS;
  await createPairingCode({ userId, codeHash: hashSecret(code), expiresAtMs });
  return { link: `${publicUrl}${PAIR_PATH}#${code}`, code, expiresAtMs };
}
