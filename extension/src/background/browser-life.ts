import { browser } from '../platform/browser.ts';

let known: Promise<string> | undefined;

/** A name for this run of the browser: `storage.session` outlives the worker, and neither browser nor update. */
export function browserLife(): Promise<string> {
  known ??= readOrMint();
  return known;
}

async function readOrMint(): Promise<string> {
  const { browserLife: found } = await browser.storage.session.get('browserLife');
  if (typeof found === 'string') return found;
  const minted = crypto.randomUUID();
  await browser.storage.session.set({ browserLife: minted });
  return minted;
}
