import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { createOnce, readIfThere } from './data-folder.ts';

/** What signs the cookies of accounts on this data folder: 256 random bits, made once, for our user only. */
export async function readAuthSecret(dataDir: string): Promise<string> {
  const path = join(dataDir, 'auth-secret');
  const text = (await readIfThere(path)) ?? (await create(path));
  if (text.trim().length >= 32) return text.trim();
  throw new Error(`${path} holds no secret`);
}

async function create(path: string): Promise<string> {
  await createOnce(path, `${randomBytes(32).toString('base64url')}\n`);
  return (await readIfThere(path)) ?? '';
}
