import { browser } from './browser.ts';
import { playTone } from './tone.ts';

/** What the options page can do about nudges without the background: both need the person's press. */
export const NUDGE_HANDS = {
  allowNotifications: () => browser.permissions.request({ permissions: ['notifications'] }),
  ring: () => void playTone('end'),
};
