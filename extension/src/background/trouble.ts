import type { JournalState } from '../doctor-messages.ts';

/** What keeps us from recording: the journal, or what is stored beside it. */
type TroubleKind = Exclude<JournalState, 'fine'> | 'settings';

const WORDS: Record<TroubleKind, string> = {
  full: 'The disk is full: nothing is being recorded. Free some space.',
  newer:
    'A newer version of Locked In has written the journal: nothing is being recorded until the extension is reloaded or updated. Everything is kept.',
  broken: 'The journal cannot be written: nothing is being recorded. Restart the browser.',
  settings:
    'The browser cannot read the settings of Locked In: nothing is being recorded. Restart the browser. If it stays so, save what was recorded on the doctor page, then remove Locked In and add it again.',
};

/** Why nothing is being recorded, in words for the person. The journal itself is never touched by trouble. */
export function toTrouble(error: unknown): string {
  return WORDS[kindOfTrouble(error)];
}

/** On a full disk Chromium fails in many ways, and seldom says that it is full: the room that is left is asked for. */
export async function nameTrouble(error: unknown, hasNoRoom: () => Promise<boolean>): Promise<string> {
  const kind = kindOfTrouble(error);
  const mayBeFull = kind === 'broken' || kind === 'settings';
  return WORDS[mayBeFull && (await hasNoRoom().catch(() => false)) ? 'full' : kind];
}

function kindOfTrouble(error: unknown): TroubleKind {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (name === 'QuotaExceededError') return 'full';
  if (name === 'StoredError') return 'settings';
  return name === 'VersionError' ? 'newer' : 'broken';
}

/** What the words that were stored for it stand for; the words of another version are of trouble as well. */
export function readTroubleKind(words: string | undefined): JournalState {
  if (words === undefined) return 'fine';
  return words === WORDS.full ? 'full' : words === WORDS.newer ? 'newer' : 'broken';
}
