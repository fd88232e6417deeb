import type { State, Step, Story } from '@locked-in/ui/gallery';
import type { Status } from '../../src/messages.ts';
import { Popup, PopupView } from '../../src/pages/popup/popup.tsx';
import { SiteGrantsContext } from '../../src/pages/popup/site-grants.ts';
import { ReadCodeContext } from '../../src/pages/popup/use-waiting-code.ts';
import type { Background } from '../../src/pages/use-background.ts';
import { ENDED, KEEPING, MINUTE, NOON } from '../../src/testing/fake-background.ts';
import { waitingCode } from '../../src/testing/waiting-code.ts';
import { MOMENT } from '../moment.ts';
import {
  askOf,
  backgroundWith,
  FULL_DISK,
  GOALS,
  HOLD,
  LONG_INTENT,
  neverAnswering,
  OFFLINE,
  RESTARTING,
  REVOKED,
  SOON,
  silentBackground,
  THESIS,
  TIMER,
  TRYING,
} from './fakes.ts';

const INTENT: Step = { type: '#intent', text: 'Draft chapter 2' };
const BLOCK: Step = { press: 'input[name=hold][value=block]' };
const UNFOLD: Step = { press: '.held-list summary' };
const NO_CONSENT = { ...KEEPING, consentedAtMs: undefined };
const EARLIER = { ...ENDED, endedAtMs: NOON - 60 * MINUTE };
const REFUSED_SITES = { contains: async () => false, request: async () => false };
const OFFER = { scheduleId: 'morning', startsAtMs: NOON, plannedMinutes: 50, kind: 'ask' } as const;

export const popupStories: readonly Story[] = [
  {
    name: 'Popup: before anything',
    states: [
      { name: 'loading', picture: <Popup ask={neverAnswering} /> },
      { name: 'answered', picture: <Popup ask={askOf()} /> },
      shown('restarting', silentBackground(RESTARTING)),
      known('not paired, consent', { pairing: undefined, keeping: NO_CONSENT }),
      known('what is kept is asked about', { keeping: { ...KEEPING, undecided: 3 } }),
    ],
  },
  {
    name: 'Popup: declare',
    states: [
      known('empty', { hold: HOLD }),
      known('filled', { hold: HOLD }, [INTENT]),
      known('with something to try', { hold: HOLD, trying: TRYING }, [INTENT]),
      known('with something to try, not paired', { pairing: undefined, hold: HOLD, trying: TRYING }, [
        INTENT,
      ]),
      known('serving a goal', { hold: HOLD, goals: GOALS }, [
        INTENT,
        { choose: '.goal-field', value: THESIS.goalId },
      ]),
      known('not paired', { pairing: undefined, hold: HOLD }, [INTENT]),
      known('custom', { hold: HOLD }, [INTENT, { press: 'input[value=custom]' }]),
      known('until a time', { hold: HOLD }, [
        INTENT,
        { press: 'input[value=custom]' },
        { type: '.custom-minutes input', text: '14:30' },
      ]),
      known('Pomodoro', { hold: HOLD, timer: TIMER }, [INTENT, { press: 'input[value=pomodoro]' }]),
      known('open-ended', { hold: HOLD }, [INTENT, { press: 'input[value=open]' }]),
      known('with a forecast', { hold: HOLD }, [INTENT, { press: '.forecast-toggle' }]),
      known('holding', { hold: HOLD }, [INTENT, BLOCK]),
      known('what is held', { hold: HOLD }, [INTENT, BLOCK, UNFOLD]),
      known('an allow list', { hold: HOLD }, [INTENT, { press: 'input[name=hold][value=allow]' }, UNFOLD]),
      known('no site', { hold: HOLD }, [
        BLOCK,
        UNFOLD,
        { type: '.add-site input', text: 'no site' },
        { press: '.declare-start .button' },
      ]),
      known('nothing said', { hold: HOLD }, [{ press: '.declare-start .button' }]),
      known('busy', { hold: HOLD }, [INTENT], { isBusy: true }),
      known('refused', { hold: HOLD }, [INTENT], {
        problem: 'A session is running already.',
        problemOf: 'start',
      }),
      fullest('everything at once', [INTENT, { press: '.forecast-toggle' }, BLOCK, UNFOLD]),
      fullest('everything at once, something missing', [
        { press: '.forecast-toggle' },
        BLOCK,
        { press: '.declare-start .button' },
      ]),
    ],
  },
  {
    name: 'Popup: planned',
    states: [
      known('soon', { timer: SOON, hold: HOLD }),
      known('its time has come', {
        timer: { ...TIMER, offer: { ...OFFER, intent: 'Write before the mail' } },
      }),
      known('its time has come, no intent', { timer: { ...TIMER, offer: { ...OFFER, intent: '' } } }),
    ],
  },
  {
    name: 'Popup: ended',
    states: [
      known('just now', { last: ENDED }),
      known('just now, a long intent', { last: { ...ENDED, intent: LONG_INTENT } }),
      known('just now, and another soon', { last: ENDED, timer: SOON }),
      known('just now, no intent, never paired', { pairing: undefined, last: { ...ENDED, intent: '' } }),
      known('start another', { last: ENDED }, [{ press: '.ended .quiet' }]),
      known('earlier, complete', { last: { ...EARLIER, isComplete: true } }),
      known('earlier, complete until', { last: { ...EARLIER, completeUntilMs: NOON - 65 * MINUTE } }),
      known('earlier, not all sent', { last: { ...EARLIER, intent: LONG_INTENT } }),
      known('earlier, not taken', { last: { ...EARLIER, isSettled: true } }),
      known('earlier, graded', { last: { ...EARLIER, isLogged: true, isComplete: true } }),
      known('earlier, kept here', { pairing: undefined, last: EARLIER }),
    ],
  },
  {
    name: 'Popup: sending',
    states: [
      known('offline, a backlog', { sending: OFFLINE, last: EARLIER }),
      known('nothing is recorded', { ...FULL_DISK, pairing: undefined }),
      codeWaits('a pairing code waits', { pairing: undefined, last: EARLIER }),
      known('the settings were lost', {
        settingsLoss: { atMs: NOON - 30 * MINUTE, hadServer: true },
        pairing: undefined,
        last: EARLIER,
      }),
      known('the server has removed this browser', { pairing: REVOKED, last: EARLIER }),
    ],
  },
];

function fullest(name: string, steps: readonly Step[]): State {
  const last = { ...EARLIER, intent: LONG_INTENT, completeUntilMs: NOON - 65 * MINUTE };
  return known(name, { timer: SOON, hold: HOLD, sending: OFFLINE, last, goals: GOALS }, steps);
}

function known(
  name: string,
  part: Partial<Status>,
  steps: readonly Step[] = [],
  more: Partial<Background> = {},
): State {
  return { ...shown(name, backgroundWith(part, more)), steps };
}

function codeWaits(name: string, part: Partial<Status>): State {
  const { picture } = known(name, part);
  return {
    name,
    picture: <ReadCodeContext.Provider value={readCode}>{picture}</ReadCodeContext.Provider>,
  };
}

async function readCode() {
  return waitingCode(MOMENT);
}

function shown(name: string, background: Background): State {
  const picture = (
    <SiteGrantsContext.Provider value={REFUSED_SITES}>
      <PopupView background={background} nowMs={MOMENT} />
    </SiteGrantsContext.Provider>
  );
  return { name, picture };
}
