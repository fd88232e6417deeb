import type { HeldBy } from '@locked-in/domain';
import { counterIn } from '@locked-in/ui';
import type { Released } from '../../hold-messages.ts';

const count = counterIn('en');

/** Every text of the page that stands in for a held one. */
const TEXTS = {
  tabTitle: 'Held',
  setOut: 'You set out to',
  noIntent: 'Stay with one thing',
  newTab: 'Open a new tab instead',
  elsewhere: 'If you still want it',
  wait: 'Wait 20 seconds',
  waiting: 'Stay on this page. Leaving it starts the wait again.',
  cancel: 'Never mind',
  override: 'Open it with a reason',
  reason: 'Why now?',
  reasonHint: 'The lecture is only there',
  reasonNote: 'The reason is kept with the session and appears on its timeline.',
  minutes: 'For how long?',
  unknown: 'Nothing is held here',
  unknownHint:
    'The address you wanted is kept in memory only, so it is gone after the browser or the extension was restarted. No site stays held.',
  goBack: 'Go back',
  unreachable: 'The extension is restarting. Try again in a moment.',
  loading: 'One moment',
};

const WHY_RELEASED: Record<Released, string> = {
  ended: 'The session is over, so nothing is held any more.',
  paused: 'The session is paused, and a pause holds nothing.',
  'let-through': 'This site is not held at the moment.',
};

const WHY_HELD: Record<HeldBy, string> = {
  block: 'is on the block list of this session.',
  'allow-list': 'is not on the allow list of this session.',
};

function whyHeldWords(by: HeldBy): string {
  return WHY_HELD[by];
}

function releasedWords(why: Released): string {
  return WHY_RELEASED[why];
}

function leftWords(left: string): string {
  return `${left} left`;
}

function backWords(site: string): string {
  return `Bring me back to ${site}`;
}

function goOnWords(site: string): string {
  return `Go on to ${site}`;
}

function waitedWords(minutes: number): string {
  return `Open it for ${minutes}\u00a0minutes`;
}

function minutesWords(minutes: number): string {
  return `${minutes}\u00a0min`;
}

function secondsWords(seconds: number): string {
  return count(seconds, { one: '1 second', other: '# seconds' });
}

export const english = {
  ...TEXTS,
  whyHeldWords,
  releasedWords,
  leftWords,
  backWords,
  goOnWords,
  waitedWords,
  minutesWords,
  secondsWords,
};

export type Words = typeof english;
