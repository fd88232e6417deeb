import type { ComponentChildren } from 'preact';
import { useLocation } from 'preact-iso/router';
import { Mark } from './mark.tsx';
import { useHasAccounts } from './use-has-accounts.ts';

const ROOMS = [
  { href: '/', name: 'Today' },
  { href: '/week', name: 'Week' },
  { href: '/goals', name: 'Goals' },
  { href: '/solutions', name: 'Solutions' },
  { href: '/workspaces', name: 'Workspaces', isForMany: true },
  { href: '/settings', name: 'Settings' },
] as const;

/** What stands around every page. */
export function Frame({ children }: { readonly children: ComponentChildren }) {
  const { path } = useLocation();
  const hasAccounts = useHasAccounts();
  return (
    <div class="frame">
      <a class="skip-link" href="#content">
        Skip to the content
      </a>
      <header class="masthead">
        <a class="wordmark" href="/">
          <Mark />
          Locked In
        </a>
        <nav aria-label="Pages">
          {ROOMS.filter((room) => hasAccounts || !('isForMany' in room)).map(({ href, name }) => (
            <a key={href} href={href} aria-current={isIn(path, href) ? 'page' : undefined}>
              {name}
            </a>
          ))}
        </nav>
      </header>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}

export function isIn(path: string, href: string): boolean {
  if (href === '/') return path === '/';
  return path === href || path.startsWith(`${href}/`);
}
