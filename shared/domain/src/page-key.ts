import type { Page } from './segment.ts';

/** What makes a page the same page: site and path, never the title ("(3) Inbox" is still the inbox). */
export function pageKey({ site, path = '' }: Pick<Page, 'site' | 'path'>): string {
  return `${site}\n${path}`;
}
