import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { createOnce, readIfThere } from './data-folder.ts';

/** The database's password: 256 random bits, made once, kept in `secrets.json` for our user only. */
export async function readPassword(folder: string): Promise<string> {
  const path = join(folder, 'secrets.json');
  const text = (await readIfThere(path)) ?? (await createSecrets(path));
  const { postgresPassword } = Object(JSON.parse(text));
  if (typeof postgresPassword === 'string') return postgresPassword;
  throw new Error(`${path} holds no postgresPassword`);
}

async function createSecrets(path: string): Promise<string> {
  const secrets = { postgresPassword: randomBytes(32).toString('base64url') };
  await createOnce(path, `${JSON.stringify(secrets, null, 2)}\n`);
  return (await readIfThere(path)) ?? '{}';
}
