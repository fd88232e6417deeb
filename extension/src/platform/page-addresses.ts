import { browser } from './browser.ts';

let origin: string | undefined;

/** Where every page of the extension lies: `chrome-extension://…/`. */
export function ownOrigin(): string {
  origin ??= browser.runtime.getURL('');
  return origin;
}

/** Opened once when a session has ended; the page reads `?session=`. */
export function reflectAddress(sessionId: string): string {
  return browser.runtime.getURL(`src/pages/reflect/index.html?session=${encodeURIComponent(sessionId)}`);
}

/** The popup as a page of its own. */
export function popupAddress(): string {
  return browser.runtime.getURL('src/pages/popup/index.html');
}

/** Shown instead of a page that is held. */
export function heldAddress(): string {
  return browser.runtime.getURL('src/pages/held/index.html');
}

/** Opened when a pairing link needs the person's word; the page reads `#link=`. */
export function onboardingAddress(link?: string): string {
  const hash = link === undefined ? '' : `#link=${encodeURIComponent(link)}`;
  return browser.runtime.getURL(`src/pages/onboarding/index.html${hash}`);
}
