/** A host as the address line shows it: what else a page calls itself has no place in a sentence. */
export function isSiteName(site: string): boolean {
  return site.length <= 80 && /^[\p{L}\p{N}][\p{L}\p{N}.:-]*$/u.test(site);
}
