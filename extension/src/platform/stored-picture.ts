import type { Picture } from '../picture.ts';
import { browser } from './browser.ts';

/** In `storage.session`: in memory alone, so that it is there at once whatever is written to the disk, and gone with the browser. */
const KEY = 'picture';

export async function readPicture(): Promise<Picture | undefined> {
  const found: { readonly [KEY]?: Picture } = await browser.storage.session.get(KEY);
  return found[KEY];
}

export async function writePicture(picture: Picture): Promise<void> {
  await browser.storage.session.set({ [KEY]: picture });
}

export async function removePicture(): Promise<void> {
  await browser.storage.session.remove(KEY);
}
