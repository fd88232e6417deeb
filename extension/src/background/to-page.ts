import { LIMITS } from '@locked-in/contracts';
import { type Page, redact, templatePath } from '@locked-in/domain';
import type { PrivacyLevel } from '../messages.ts';
import { cleanText, dropCounter } from './clean-text.ts';

export type Address = { readonly url: string; readonly title?: string | undefined };

const TITLED_SCHEMES = [
  'http:',
  'https:',
  'file:',
  'chrome:',
  'about:',
  'chrome-extension:',
  'moz-extension:',
];

/**
 * What may be known of a page. Query, fragment, user name and password end here, whatever the level.
 *
 *     https://me:pw@a.test:8443/x/17?q#f "(3) X"   site: a.test:8443   title: + "X"   path: + /x/:id
 *     chrome://settings/passwords                  chrome:
 */
export function toPage({ url, title }: Address, level: PrivacyLevel): Page | undefined {
  const address = URL.parse(url);
  if (!address) return undefined;
  const page = { site: siteOf(address) };
  if (level === 'site') return page;
  const shownTitle = title === undefined ? undefined : toTitle(title, address);
  const path = level === 'path' ? toPath(address) : undefined;
  return { ...page, ...(path ? { path } : {}), ...(shownTitle ? { title: shownTitle } : {}) };
}

/** Host and port, or the scheme of pages that have no host; undefined when it is no address. */
export function toSite(url: string): string | undefined {
  const address = URL.parse(url);
  return address ? siteOf(address) : undefined;
}

function hasHost(address: URL): boolean {
  return address.protocol === 'http:' || address.protocol === 'https:';
}

function siteOf(address: URL): string {
  return (hasHost(address) ? address.host : address.protocol).slice(0, LIMITS.siteLength);
}

function toPath(address: URL): string | undefined {
  return hasHost(address) ? cleanText(templatePath(address.pathname), LIMITS.pathLength) : undefined;
}

function toTitle(title: string, address: URL): string | undefined {
  if (!TITLED_SCHEMES.includes(address.protocol) || isAddress(title, address)) return undefined;
  return cleanText(redact(cleanText(dropCounter(title), 4 * LIMITS.titleLength)), LIMITS.titleLength);
}

/** A page without a title is titled with its address, query included; some titles repeat what was searched for. */
function isAddress(title: string, address: URL): boolean {
  const bare = withoutScheme(title.trim());
  const [site, whole] = [withoutScheme(address.origin), withoutScheme(address.href)];
  const isBehindSite =
    hasHost(address) && bare.startsWith(site) && /^(?:[/?#]|$)/.test(bare.slice(site.length));
  const secrets = [address.search, address.hash].filter((part) => part.length > 1).map(decode);
  return isBehindSite || bare === whole || secrets.some((secret) => decode(title).includes(secret));
}

function withoutScheme(text: string): string {
  return text.replace(/^[a-z][a-z0-9+.-]*:\/\/+/i, '').replace(/^www\./, '');
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a stray % cannot be decoded; the text as it is serves as well
  }
}
