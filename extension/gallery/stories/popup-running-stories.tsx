import type { State, Step, Story } from '@locked-in/ui/gallery';
import type { HoldStatus } from '../../src/hold-messages.ts';
import type { CurrentPhase, CurrentSession, Status } from '../../src/messages.ts';
import { PopupView } from '../../src/pages/popup/popup.tsx';
import { MINUTE, NOON, RUNNING } from '../../src/testing/fake-background.ts';
import { MOMENT } from '../moment.ts';
import { backgroundWith, CUED, FULL_DISK, HOLD, LONG_INTENT, OFFLINE, SITES, TRYING } from './fakes.ts';

const BLOCKING: HoldStatus = { ...HOLD, plan: { mode: 'block', sites: SITES }, isShownHeld: true };
const ALLOWING: HoldStatus = {
  ...HOLD,
  plan: { mode: 'allow', sites: ['docs.example.org'] },
  shownSite: 'video.example',
  isShownHeld: true,
};
const FOCUS: CurrentPhase = {
  kind: 'focus',
  number: 2,
  of: 4,
  plannedMs: 25 * MINUTE,
  endsAtMs: NOON + 18 * MINUTE,
  isWaiting: false,
};
const PAUSED = { state: 'paused', pausedAtMs: NOON } as const;
const BREAK = { ...PAUSED, mode: 'pomodoro', notCounted: 'break', endsAtMs: NOON + 8 * MINUTE } as const;
const RESTING: CurrentPhase = { ...FOCUS, kind: 'break', plannedMs: 5 * MINUTE, endsAtMs: NOON + 8 * MINUTE };
const UNREAD = { coverage: undefined, heldMs: undefined, notCounted: 'not-recorded' } as const;
const TODAY = { today: { endedMs: 95 * MINUTE, sessions: 2 } };

export const popupRunningStories: readonly Story[] = [
  {
    name: 'Popup: running',
    states: [
      running('countdown', {}),
      running('open-ended', { mode: 'open', endsAtMs: undefined }),
      running('more than an hour', { endsAtMs: NOON + 100 * MINUTE }),
      running('not counted: left', { notCounted: 'browser-not-in-front', coverage: 0.41 }),
      running('not counted: private', { notCounted: 'private-page' }),
      running('nothing seen yet', { notCounted: 'nothing-seen-yet', coverage: 0 }),
      running('a focus phase', { mode: 'pomodoro', phase: FOCUS, endsAtMs: FOCUS.endsAtMs }),
      running('a long intent', { intent: LONG_INTENT }),
      running('no intent', { intent: '' }),
      running('offline', {}, { part: { sending: OFFLINE } }),
      running('nothing is recorded', UNREAD, { part: FULL_DISK }),
      running('trying something', {}, { part: { trying: TRYING } }),
      running('a cue has come', {}, { part: { trying: CUED } }),
      running(
        'a cue has come while much is held',
        {},
        { part: { trying: CUED, hold: BLOCKING, sending: OFFLINE } },
      ),
      running('stopping', {}, { steps: [{ press: '.controls .button:nth-of-type(2)' }] }),
      running('how coverage is computed', {}, { steps: [{ press: '.coverage summary' }] }),
      running('forgetting', {}, { steps: [{ press: '.forget-line summary' }] }),
      running(
        'forgotten',
        {},
        {
          steps: [{ press: '.forget-line summary' }, { press: '.forget-menu .button' }],
        },
      ),
    ],
  },
  {
    name: 'Popup: paused',
    states: [
      running('by hand', PAUSED),
      running('with a reason', PAUSED, {
        steps: [
          { type: '.pause-reason input', text: 'Somebody at the door' },
          { press: '.pause-reason .button' },
        ],
      }),
      running('a break', { ...BREAK, phase: RESTING }),
      running('a long break', { ...BREAK, phase: { ...RESTING, kind: 'long-break', number: 4 } }),
      running('the break is over', {
        ...BREAK,
        endsAtMs: NOON,
        phase: { ...RESTING, endsAtMs: NOON, isWaiting: true },
      }),
    ],
  },
  {
    name: 'Popup: holding',
    states: [
      running('one more can be held', {}, { part: { hold: HOLD } }),
      running('a block list', {}, { part: { hold: BLOCKING } }),
      running('what is held', {}, { part: { hold: BLOCKING }, steps: [{ press: '.held-list summary' }] }),
      running(
        'letting one through',
        {},
        {
          part: { hold: BLOCKING },
          steps: [{ press: '.held-list summary' }, { press: '.site-chips button' }],
        },
      ),
      running(
        'an allow list',
        {},
        {
          part: { hold: ALLOWING },
          steps: [{ press: '.held-list summary' }],
        },
      ),
      running(
        'everything at once',
        { ...PAUSED, intent: LONG_INTENT },
        {
          part: {
            hold: { ...BLOCKING, shownSite: 'one.more.example', isShownHeld: false },
            sending: OFFLINE,
          },
        },
      ),
    ],
  },
];

type Around = { readonly part?: Partial<Status>; readonly steps?: readonly Step[] };

function running(name: string, part: Partial<CurrentSession>, around: Around = {}): State {
  const session = { ...RUNNING, heldMs: 4 * MINUTE, ...part };
  const background = backgroundWith({ session, ...TODAY, ...around.part });
  return { name, picture: <PopupView background={background} nowMs={MOMENT} />, steps: around.steps };
}
