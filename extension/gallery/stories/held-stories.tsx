import type { State, Step, Story } from '@locked-in/ui/gallery';
import type { HeldView } from '../../src/hold-messages.ts';
import { HeldPage, HeldPageView } from '../../src/pages/held/held-page.tsx';
import { MINUTE, NOON } from '../../src/testing/fake-background.ts';
import { MOMENT } from '../moment.ts';
import { LONG_INTENT } from './fakes.ts';

const VIEW: HeldView = {
  kind: 'held',
  site: 'video.example',
  by: 'block',
  intent: 'Draft chapter 2',
  endsAtMs: NOON + 25 * MINUTE,
  backSite: 'docs.example.org',
};
const WAIT: Step = { press: '.held-ways .button:nth-of-type(1)' };
const OVERRIDE: Step = { press: '.held-ways .button:nth-of-type(2)' };

export const heldStories: readonly Story[] = [
  {
    name: 'Held',
    states: [
      held('a block list', VIEW),
      held('an allow list, open-ended, nowhere to go back to', {
        ...VIEW,
        by: 'allow-list',
        endsAtMs: undefined,
        backSite: undefined,
      }),
      held('a long intent and a long site', {
        ...VIEW,
        intent: LONG_INTENT,
        site: 'www.a-very-long-name-of-a-site.example',
        backSite: 'docs.another-very-long-name-of-a-site.example',
      }),
      held('no intent', { ...VIEW, intent: '' }),
      { ...held('waiting', VIEW), steps: [WAIT] },
      { ...held('a reason', VIEW), steps: [OVERRIDE] },
      {
        ...held('a reason given', VIEW),
        steps: [OVERRIDE, { type: '#reason', text: 'The talk that section 2 cites' }],
      },
      held('the session has ended', { kind: 'released', site: 'video.example', why: 'ended' }),
      held('paused', { kind: 'released', site: 'video.example', why: 'paused' }),
      held('let through', { kind: 'released', site: 'video.example', why: 'let-through' }),
      held('not known any more', { kind: 'unknown' }),
      held('wrong', VIEW, 'The session is over. Nothing is held any more.'),
      held('loading', undefined),
      held('restarting', undefined, 'The extension is restarting. Try again in a moment.'),
      {
        name: 'answered',
        picture: (
          <HeldPage address={undefined} ask={async () => ({ ok: true, view: VIEW })} goTo={() => undefined} />
        ),
      },
    ],
  },
];

function held(name: string, view: HeldView | undefined, problem?: string): State {
  const one = { view, problem, ask: async () => true };
  return { name, picture: <HeldPageView held={one} nowMs={MOMENT} /> };
}
