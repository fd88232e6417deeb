import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { readOutside } from '../outside/read-outside.ts';
import { parseKeys, type VerifyingKey } from './parse-keys.ts';

const TIMEOUT_MS = 5_000;
const MAX_BYTES = 256 * 1024;

/** The keys that `TOKEN_KEYS` holds or leads to, as they are now. */
export async function readKeys(source: string): Promise<readonly VerifyingKey[]> {
  const text = await readText(source);
  if (text.length > MAX_BYTES) throw new Error('the keys of the user service are too long');
  return parseKeys(text);
}

async function readText(source: string): Promise<string> {
  if (source.startsWith('file:')) return readFile(fileURLToPath(source), 'utf8');
  if (!/^https?:/.test(source)) return source;
  const outside = { mayBePrivate: true, timeoutMs: TIMEOUT_MS, maxBytes: MAX_BYTES }; // whoever runs the server has set it
  return (await readOutside(source, outside)).toString();
}
