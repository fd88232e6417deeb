import type { State, Story } from '@locked-in/ui/gallery';
import type { Status } from '../../src/messages.ts';
import { Onboarding, OnboardingView } from '../../src/pages/onboarding/onboarding.tsx';
import { CodeHandsContext } from '../../src/pages/use-code-pairing.ts';
import type { CodePairing } from '../../src/pairing/code-pairing.ts';
import { KEEPING, PAIRING } from '../../src/testing/fake-background.ts';
import {
  askOf,
  backgroundWith,
  codeHandsWith,
  RESTARTING,
  REVOKED,
  silentBackground,
  WAITING_CODE,
} from './fakes.ts';

const CODE = 'c'.repeat(43);
const NO_CONSENT = { ...KEEPING, consentedAtMs: undefined };

export const onboardingStories: readonly Story[] = [
  {
    name: 'Onboarding',
    states: [
      step('just installed', { pairing: undefined, keeping: NO_CONSENT }),
      step('consent given', { pairing: undefined }),
      {
        ...step('a link that was pasted', { pairing: undefined }),
        steps: [{ type: '#pairing-link', text: `http://192.168.1.20:4820/pair#${CODE}` }],
      },
      {
        ...step('a link that is none', { pairing: undefined }),
        steps: [{ type: '#pairing-link', text: 'http://example' }, { press: '.pair-line .button' }],
      },
      step(
        'a page asks to pair',
        { pairing: undefined, keeping: NO_CONSENT },
        `https://focus.example/pair#${CODE}`,
      ),
      step('a page asks to pair with another server', {}, `http://192.168.1.20:4820/pair#${CODE}`),
      step('a page asks with a broken link', {}, 'http://example'),
      step('paired', {}),
      step('paired, what is kept is asked about', { keeping: { ...KEEPING, undecided: 3, keptHere: 2 } }),
      step('removed by the server', { pairing: REVOKED }),
      {
        ...step('the address of a server', { pairing: undefined }),
        steps: [{ type: '#pairing-link', text: 'focus.example' }],
      },
      withCode('a code that waits', WAITING_CODE),
      withCode('a code that waits, the server is away', {
        ...WAITING_CODE,
        failures: 3,
        problem: 'The server cannot be reached.',
      }),
      withCode('a code that was confirmed', {
        kind: 'granted',
        serverUrl: 'https://focus.example',
        answer: {},
      }),
      withCode('a code that has expired', {
        kind: 'over',
        serverUrl: 'https://focus.example',
        why: 'expired',
      }),
      withCode('a code that was refused', {
        kind: 'over',
        serverUrl: 'https://focus.example',
        why: 'denied',
      }),
      withCode('a code that was used', { kind: 'over', serverUrl: 'https://focus.example', why: 'used' }),
      {
        name: 'loading',
        picture: <OnboardingView background={silentBackground()} link={undefined} onAnswered={nothing} />,
      },
      {
        name: 'restarting',
        picture: (
          <OnboardingView background={silentBackground(RESTARTING)} link={undefined} onAnswered={nothing} />
        ),
      },
      { name: 'answered', picture: <Onboarding ask={askOf({ pairing: PAIRING })} link={undefined} /> },
    ],
  },
];

function step(name: string, part: Partial<Status>, link?: string): State {
  return {
    name,
    picture: <OnboardingView background={backgroundWith(part)} link={link} onAnswered={nothing} />,
  };
}

function withCode(name: string, pairing: CodePairing): State {
  const { picture } = step(name, { pairing: undefined });
  return {
    name,
    picture: <CodeHandsContext.Provider value={codeHandsWith(pairing)}>{picture}</CodeHandsContext.Provider>,
  };
}

function nothing(): void {
  // A picture goes nowhere.
}
