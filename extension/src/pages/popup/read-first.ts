import { type Picture, toFirst } from '../../picture.ts';
import { sayStatus } from '../ask-background.ts';

/** Storage that says nothing for so long is not waited for: the background is asked anyway. */
const PATIENCE_MS = 100;

/** What the popup opens on: neither the background nor the journal is needed for it. */
export async function readFirst(
  stored: Promise<Picture | undefined>,
  version: string,
): Promise<Picture | undefined> {
  const picture = await Promise.race([stored, wait(PATIENCE_MS)]);
  const first = toFirst(picture, Date.now(), version);
  return first && { ...first, status: sayStatus(first.status) };
}

function wait(ms: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), ms));
}
