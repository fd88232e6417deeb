import { browser } from '../platform/browser.ts';
import { onboardingAddress } from '../platform/page-addresses.ts';
import { readConsent } from '../platform/settings.ts';

/**
 * The page that says what is recorded, opened when the extension is new here. Updates and reloads open nothing, nor does
 * Chromium's word that it is new after a crash in its first minute, once the person has said yes.
 */
export async function openOnboarding(reason: string): Promise<void> {
  if (reason !== 'install' || (await readConsent()) !== undefined) return;
  await browser.tabs.create({ url: onboardingAddress() }).catch(() => undefined); // no window yet, no page
}
