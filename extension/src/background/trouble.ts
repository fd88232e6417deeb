/** Why nothing is being recorded, in words for the person. The journal itself is never touched by trouble. */
export function toTrouble(error: unknown): string {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (name === 'QuotaExceededError') return 'The disk is full: nothing is being recorded. Free some space.';
  if (name === 'VersionError') {
    return 'A newer version of Locked In has written the journal: nothing is being recorded until you update. Everything is kept.';
  }
  return 'The journal cannot be written: nothing is being recorded. Restart the browser.';
}
