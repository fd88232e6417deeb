import { hash, randomBytes } from 'node:crypto';

/** 256 random bits as 43 characters of base64url: device tokens, sign-ins, pairing codes. */
export function mintSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored of a secret. It is random and long, so a plain hash is enough. */
export function hashSecret(secret: string): Buffer {
  return hash('sha256', secret, 'buffer');
}
