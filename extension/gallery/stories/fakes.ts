import type { HoldStatus } from '../../src/hold-messages.ts';
import type { Answer, Status } from '../../src/messages.ts';
import type { Ask } from '../../src/pages/ask-background.ts';
import type { Background } from '../../src/pages/use-background.ts';
import type { CodeHands } from '../../src/pairing/code-hands.ts';
import type { CodePairing, WaitingCode } from '../../src/pairing/code-pairing.ts';
import { MINUTE, NOON, PAIRING, statusWith } from '../../src/testing/fake-background.ts';
import type { OpenGoal, TimerStatus } from '../../src/timer-messages.ts';
import type { TryingStatus } from '../../src/trying-messages.ts';

export const RESTARTING = 'The extension is restarting. Nothing was changed; try again in a moment.';

/** A background at rest: what is asked of it changes nothing. */
export function backgroundWith(part: Partial<Status> = {}, more: Partial<Background> = {}): Background {
  return { status: statusWith(part), readAtMs: NOON, isBusy: false, ask: async () => true, ...more };
}

/** No status yet; with a problem, none to come. */
export function silentBackground(problem?: string): Background {
  return { readAtMs: 0, problem, isBusy: false, ask: async () => false };
}

export function askOf(part: Partial<Status> = {}): Ask {
  const answer: Answer = { ok: true, status: statusWith(part) };
  return async () => answer;
}

export const neverAnswering: Ask = () => new Promise(() => undefined);
export const restarting: Ask = async () => ({ ok: false, problem: RESTARTING });

export const REVOKED = { ...PAIRING, isRevoked: true };

export const WAITING_CODE: WaitingCode = {
  kind: 'waiting',
  serverUrl: 'https://focus.example',
  deviceCode: '',
  verifier: '',
  userCode: 'BCDF-GHJK',
  page: 'https://focus.example/pair/device',
  pageWithCode: 'https://focus.example/pair/device#BCDF-GHJK',
  expiresAtMs: NOON + 9 * MINUTE,
  intervalMs: 5_000,
  nextAskAtMs: NOON,
  failures: 0,
};

/** A code at rest: nobody is asked about it. */
export function codeHandsWith(pairing: CodePairing): CodeHands {
  const nothing = async () => undefined;
  return {
    read: async () => pairing,
    clear: nothing,
    watch: () => () => undefined,
    start: nothing,
    follow: nothing,
    copy: nothing,
  };
}

const FULL = 'The disk is full: nothing is being recorded. Free some space.';
export const FULL_DISK = {
  trouble: FULL,
  sending: { pendingEvents: 0, pendingChunks: 0, rejectedChunks: 0, problem: FULL },
};

export const OFFLINE = {
  pendingEvents: 1_284,
  pendingChunks: 3,
  rejectedChunks: 0,
  lastSentAtMs: NOON - 190 * MINUTE,
  nextAttemptAtMs: NOON + 12 * MINUTE,
  problem: 'The server cannot be reached.',
};

export const SITES = [
  'news.example',
  'video.example',
  'www.a-very-long-name-of-a-site.example',
  'forum.example',
];

export const HOLD: HoldStatus = {
  plan: { mode: 'off', sites: [] },
  past: [
    { intent: 'Draft chapter 2', mode: 'block', sites: SITES.slice(0, 2) },
    { intent: 'Read', mode: 'allow', sites: ['docs.example.org'] },
  ],
  isStrict: false,
  shownSite: 'video.example',
  isShownHeld: false,
};

export const SCHEDULE = {
  scheduleId: 'morning',
  intent: 'Write before the mail',
  weekdays: [0, 1, 2, 3, 4],
  startMinute: 9 * 60,
  plannedMinutes: 50,
  timeZone: 'Europe/Berlin',
  mode: 'ask',
  noticeMinutes: 15,
  sinceMs: NOON - 5_000 * MINUTE,
  skippedDays: [],
} as const;

export const TIMER: TimerStatus = {
  pomodoro: {
    focusMinutes: 25,
    breakMinutes: 5,
    longBreakMinutes: 15,
    longBreakEvery: 4,
    cycles: 4,
    isAuto: true,
  },
  nudges: { hasSound: true, hasNotifications: false },
  schedules: [SCHEDULE],
  missed: [],
};

export const SOON: TimerStatus = {
  ...TIMER,
  next: { scheduleId: 'morning', intent: SCHEDULE.intent, startsAtMs: NOON + 14 * MINUTE },
};

export const LONG_INTENT =
  'Draft chapter 2: how the river crossing changed the trade between the two towns, with sources, before Thursday’s seminar';

const ON_NEWS = {
  solutionId: '0b6cb8a0-2ad5-8f0e-8a3a-0e8b4c2d1f10',
  cue: 'news.example comes up',
  action: 'close it and write down what I wanted there',
  trigger: { kind: 'site', site: 'news.example' },
} as const;
const OWN_WORDS = {
  ...ON_NEWS,
  solutionId: '0b6cb8a0-2ad5-8f0e-8a3a-0e8b4c2d1f11',
  cue: '',
  action: 'Phone away',
};

export const THESIS = { goalId: 'c0ffee00-0000-4000-8000-000000000001', name: 'Finish the thesis' };
export const GOALS: readonly OpenGoal[] = [
  THESIS,
  {
    goalId: 'c0ffee00-0000-4000-8000-000000000002',
    name: 'A goal with a name so long that nobody would ever want to read it in a popup',
  },
];
export const TRYING: TryingStatus = { plans: [ON_NEWS, { ...OWN_WORDS, isOff: true }], running: [ON_NEWS] };
export const CUED: TryingStatus = { ...TRYING, cued: { plan: ON_NEWS, atMs: 0 } };
