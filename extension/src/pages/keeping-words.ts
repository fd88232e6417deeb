import type { NeverPreset } from '@locked-in/domain';

/** The texts around what is recorded and kept, which several pages share. */
export const KEEPING_WORDS = {
  consentTitle: 'May sessions be recorded?',
  consentLine:
    'During a session you declare, Locked In records which page is in front. Nothing else, at no other time.',
  consentAll: 'What exactly',
  consentYes: 'Yes, record my sessions',
  consentHint:
    'Nothing is recorded before you say yes. You can delete what is kept at any time in the options.',
  forget: 'Forget the last',
  forgetLabel: 'Forget the last',
  forgetDone: 'Forgotten, here and on the server as soon as it can be told.',
  forgetDoneHere: 'Forgotten.',
  keptSend: 'Send them',
  keptStay: 'Only from now on',
  keptHint: 'They were recorded before this browser was paired.',
  keptHere: 'kept in this browser only',
  keptSendAnyway: 'Send them after all',
  neverRecord: 'Never record',
  neverRecordHint: 'Only that time passed, not where. A host includes everything under it.',
  neverTitle: 'Never titles',
  neverTitleHint: 'The site is recorded, what its pages are called is not.',
  add: 'Add',
  addHint: 'docs.example.org',
  nothingListed: 'No site yet.',
  suggested: 'Suggested',
  suggestedNever: 'Never record, only that time passed:',
} as const;

export const PRESET_WORDS: Record<NeverPreset, string> = {
  banking: 'Banking',
  health: 'Health',
  mail: 'Mail',
};

export function keptQuestionWords(sessions: number): string {
  return sessions === 1 ? '1 session is kept here.' : `${sessions} sessions are kept here.`;
}

export function keptHereWords(sessions: number): string {
  return `${sessions === 1 ? '1 session' : `${sessions} sessions`} ${KEEPING_WORDS.keptHere}`;
}

export function removeWords(host: string): string {
  return `Remove ${host}`;
}

export function forgetWords(minutes: number): string {
  return `${KEEPING_WORDS.forgetLabel} ${minutes}\u00a0min`;
}
