import { browser } from '../platform/browser.ts';
import type { SessionRecord } from '../platform/database.ts';
import { badgeText } from './badge-text.ts';

const CALM = '#1f6b4a';
const PAUSED = '#6e746b';
/** A schedule's time has come, or comes soon. */
const OFFER = '•';
const TROUBLE = '#a8322a';

/** By this life of the worker; the next one shows it once more. */
let shown: string | undefined;

/** What the toolbar says: time left, or that the person has to look because something keeps us from recording. */
export async function showBadge(
  session: SessionRecord | undefined,
  { hasTrouble, hasOffer }: { readonly hasTrouble: boolean; readonly hasOffer: boolean },
): Promise<void> {
  const calm = badgeText(session, Date.now()) || (hasOffer ? OFFER : '');
  const text = hasTrouble ? '!' : calm;
  const color = hasTrouble ? TROUBLE : session?.timer.state === 'paused' ? PAUSED : CALM;
  const look = `${color} ${text}`;
  if (look === shown) return;
  await Promise.all([
    browser.action.setBadgeText({ text }),
    browser.action.setBadgeBackgroundColor({ color }),
    browser.action.setBadgeTextColor({ color: '#ffffff' }),
  ]);
  shown = look;
}
