/** A page that may be held: `site` as events name it, `host` as lists do. */
export type HoldAddress = { readonly url: string; readonly site: string; readonly host: string };

const LONGEST_HOST = 253;

/** Undefined for whatever is never held: the browser's own pages, files, extensions, pages without an address. */
export function toHoldAddress(url: string | undefined): HoldAddress | undefined {
  const address = url === undefined ? null : URL.parse(url);
  if (!address || !['http:', 'https:'].includes(address.protocol)) return undefined;
  return { url: address.href, site: address.host, host: address.hostname.replace(/\.$/, '') };
}

/** The site that is meant by a host: `www.` says nothing. */
export function toHoldSite(host: string): string {
  return /^www\.[^.]+\./.test(host) ? host.slice(4) : host;
}

/** What the person typed or pasted as lists keep it; undefined when there is no host in it. */
export function readHoldSite(text: string): string | undefined {
  const bare = text.trim().replace(/^\*\./, '');
  if (bare === '' || /\s/.test(bare)) return undefined;
  const host = toHoldAddress(/^[a-z][a-z0-9+.-]*:\/\//i.test(bare) ? bare : `http://${bare}`)?.host;
  return host && host.length <= LONGEST_HOST && isName(host) ? toHoldSite(host) : undefined;
}

/** URLs take more than names may hold: `site!`. */
function isName(host: string): boolean {
  return /^\[[0-9a-f:.]+\]$|^[a-z0-9_-]+(?:\.[a-z0-9_-]+)*$/.test(host);
}
