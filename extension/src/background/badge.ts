import { browser } from '../platform/browser.ts';
import type { SessionRecord } from '../platform/database.ts';
import { badgeText } from './badge-text.ts';

const CALM = '#1f6b4a';
const PAUSED = '#6e746b';
const TROUBLE = '#a8322a';

/** What the toolbar says: time left, or that the person has to look because something keeps us from recording. */
export async function showBadge(session: SessionRecord | undefined, hasTrouble: boolean): Promise<void> {
  const text = hasTrouble ? '!' : badgeText(session, Date.now());
  const color = hasTrouble ? TROUBLE : session?.timer.state === 'paused' ? PAUSED : CALM;
  await Promise.all([
    browser.action.setBadgeText({ text }),
    browser.action.setBadgeBackgroundColor({ color }),
    browser.action.setBadgeTextColor({ color: '#ffffff' }),
  ]);
}
