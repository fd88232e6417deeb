import type { State, Story } from '@locked-in/ui/gallery';
import type { Status } from '../../src/messages.ts';
import { Onboarding, OnboardingView } from '../../src/pages/onboarding/onboarding.tsx';
import { KEEPING, PAIRING } from '../../src/testing/fake-background.ts';
import { askOf, backgroundWith, RESTARTING, REVOKED, silentBackground } from './fakes.ts';

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

function nothing(): void {
  // A picture goes nowhere.
}
