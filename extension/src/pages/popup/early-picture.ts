import { readPicture } from '../../platform/stored-picture.ts';

/** Asked for before the rest of the page has been read: it comes meanwhile. Without it the page opens empty at first. */
export const earlyPicture = readPicture().catch(() => undefined);
