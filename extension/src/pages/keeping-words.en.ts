import type { NeverPreset } from '@locked-in/domain';
import { counterIn } from '@locked-in/ui';

const count = counterIn('en');

/** The texts around what is recorded and kept, which several pages share. */
const TEXTS = {
  consentTitle: 'May sessions be recorded?',
  consentLine:
    'During a session you declare, Locked In records which page is in front and whether you are there. At no other time.',
  consentAll: 'What exactly',
  consentYes: 'Yes, record my sessions',
  consentHint:
    'Nothing is recorded before you say yes. You can delete what is kept at any time in the options.',
  forget: 'Forget the last',
  forgetLabel: 'Forget the last',
  forgetDone: 'Forgotten, here and on the server as soon as it can be told.',
  forgetDoneHere: 'Forgotten.',
  keptSend: 'Send',
  keptStay: 'Only from now on',
  keptHint: 'Recorded before this browser was paired.',
  keptHere: 'kept in this browser only',
  keptSendAnyway: 'Send after all',
  neverRecord: 'Never record',
  neverRecordHint: 'Only that time passed, not where. A host includes everything under it.',
  neverTitle: 'Never titles',
  neverTitleHint: 'The site is recorded, what its pages are called is not.',
  add: 'Add',
  addHint: 'docs.example.org',
  nothingListed: 'No site yet.',
  suggested: 'Suggested',
  suggestedNever: 'Never record, only that time passed:',
};

const PRESET_WORDS: Record<NeverPreset, string> = {
  banking: 'Banking',
  health: 'Health',
  mail: 'Mail',
};

function keptQuestionWords(sessions: number): string {
  return count(sessions, { one: '1 session is kept here.', other: '# sessions are kept here.' });
}

function keptHereWords(sessions: number): string {
  return `${count(sessions, { one: '1 session', other: '# sessions' })} ${TEXTS.keptHere}`;
}

function removeWords(host: string): string {
  return `Remove ${host}`;
}

function forgetWords(minutes: number): string {
  return `${TEXTS.forgetLabel} ${minutes}\u00a0min`;
}

export const english = { ...TEXTS, keptQuestionWords, keptHereWords, removeWords, forgetWords, PRESET_WORDS };

export type Words = typeof english;
