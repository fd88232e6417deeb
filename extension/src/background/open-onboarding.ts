import { browser } from '../platform/browser.ts';
import { onboardingAddress } from '../platform/page-addresses.ts';

/** The page that says what is recorded, opened when the extension is new here. Updates and reloads open nothing. */
export async function openOnboarding(reason: string): Promise<void> {
  if (reason !== 'install') return;
  await browser.tabs.create({ url: onboardingAddress() }).catch(() => undefined); // no window yet, no page
}
