/** What a rule of the browser put behind the `#`, taken out of the address bar. Anybody could have put it there. */
export function takeAddress(
  { hash, pathname }: Pick<Location, 'hash' | 'pathname'>,
  history: Pick<History, 'replaceState'>,
): string | undefined {
  if (hash.length < 2) return undefined;
  history.replaceState(null, '', pathname);
  return hash.slice(1);
}
