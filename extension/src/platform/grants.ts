import { browser } from './browser.ts';

/** What the person has granted, and the browser's question for more: only inside a press. */
export const siteGrants = {
  contains: (origins: readonly string[]) => browser.permissions.contains({ origins: [...origins] }),
  request: (origins: readonly string[]) => browser.permissions.request({ origins: [...origins] }),
};
