import { isOnList, OWN_SITE, type Page } from '@locked-in/domain';
import type { NeverLists } from '../keeping-messages.ts';
import type { PrivacyLevel } from '../messages.ts';
import { type Address, toPage, toSite } from './to-page.ts';

/** What the person lets be known of pages. */
export type PrivacyRules = {
  readonly level: PrivacyLevel;
  readonly never: NeverLists;
  /** Where the extension's own pages lie: which of them was shown is nobody's matter. */
  readonly ownOrigin: string;
};

/**
 * What may be known of a page under the person's rules. `private` = only that time passed.
 *
 *     never-record   bank.test    https://my.bank.test/x "Account"   private
 *     never-title    docs.test    https://docs.test/x "My diary"     docs.test, and /x where paths are recorded
 *     our own pages                 chrome-extension://ours/options  locked-in:
 */
export function judgePage(address: Address, rules: PrivacyRules): Page | 'private' | undefined {
  const { level, never, ownOrigin } = rules;
  if (address.url.startsWith(ownOrigin)) return { site: OWN_SITE };
  const site = toSite(address.url);
  if (site === undefined) return undefined;
  if (isOnList(site, never.record)) return 'private';
  return toPage(isOnList(site, never.title) ? { url: address.url } : address, level);
}
