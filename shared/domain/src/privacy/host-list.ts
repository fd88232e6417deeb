/**
 * Whether a site is on a list of hosts. A host stands for itself and everything under it.
 *
 *     bank.test   matches   bank.test, www.bank.test:8443        but not   mybank.test
 */
export function isOnList(site: string, hosts: readonly string[]): boolean {
  const host = withoutPort(site.toLowerCase());
  return hosts.some((listed) => host === listed || host.endsWith(`.${listed}`));
}

/** What the person typed or pasted, as the list keeps it; undefined when there is no host in it. */
export function toListedHost(text: string): string | undefined {
  const bare = text
    .trim()
    .toLowerCase()
    .replace(/^[a-z][a-z0-9+.-]*:\/\//, '')
    .replace(/^[^/@\s]*@/, '');
  const host = withoutPort(bare.replace(/[/?#].*$/s, ''))
    .replace(/^(?:\*?\.)+|\.+$/g, '')
    .replace(/^www\./, '');
  return isHost(host) ? host : undefined;
}

function isHost(host: string): boolean {
  if (/^\[[0-9a-f:.]+\]$/.test(host)) return true;
  return host.length <= 253 && /^[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)*$/u.test(host);
}

function withoutPort(host: string): string {
  return host.replace(/:\d+$/, '');
}
