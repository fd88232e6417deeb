import { sayOpening } from '../../platform/popup-line.ts';
import { readPicture } from '../../platform/stored-picture.ts';

/** Says that the popup is open. */
export const sayOpen = sayOpening();

/** Asked for before the rest of the page has been read: it comes meanwhile. Without it the page opens empty at first. */
export const earlyPicture = readPicture().catch(() => undefined);
