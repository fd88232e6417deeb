import { browser } from '../platform/browser.ts';
import type { SessionRecord } from '../platform/database.ts';
import { badgeText } from './badge-text.ts';

const CALM = '#1f6b4a';
const PAUSED = '#6e746b';
/** A schedule's time has come, or comes soon. */
const OFFER = '•';
const TROUBLE = '#a8322a';

/** By this life of the worker; the next one shows it once more. */
const shown: { text?: string | undefined; color?: string | undefined } = {};

/** What the toolbar says: time left, or that the person has to look because something keeps us from recording. */
export async function showBadge(
  session: SessionRecord | undefined,
  { hasTrouble, hasOffer }: { readonly hasTrouble: boolean; readonly hasOffer: boolean },
): Promise<void> {
  const calm = badgeText(session, Date.now()) || (hasOffer ? OFFER : '');
  const text = hasTrouble ? '!' : calm;
  const color = hasTrouble ? TROUBLE : session?.timer.state === 'paused' ? PAUSED : CALM;
  const isSame = { text: text === shown.text, color: text === '' || color === shown.color };
  await Promise.all([
    isSame.text ? undefined : browser.action.setBadgeText({ text }),
    ...(isSame.color ? [] : paint(color)),
  ]);
  shown.text = text;
  if (!isSame.color) shown.color = color;
}

function paint(color: string): readonly Promise<void>[] {
  return [
    browser.action.setBadgeBackgroundColor({ color }),
    browser.action.setBadgeTextColor({ color: '#ffffff' }),
  ];
}
