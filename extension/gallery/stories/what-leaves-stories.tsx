import type { State, Story } from '@locked-in/ui/gallery';
import type { Leaving, LeavingRequest } from '../../src/pages/what-leaves/leaving.ts';
import { WhatLeaves } from '../../src/pages/what-leaves/what-leaves.tsx';
import { MINUTE, NOON, SESSION_ID } from '../../src/testing/fake-background.ts';
import { askOf, restarting } from './fakes.ts';

const EVENTS = [
  {
    kind: 'session-started',
    intent: 'Draft chapter 2',
    mode: 'countdown',
    plannedMs: 25 * MINUTE,
    occurredAtMs: NOON,
  },
  {
    kind: 'page-shown',
    site: 'docs.example.org',
    title: 'Chapter 2 – Methods',
    audible: false,
    occurredAtMs: NOON,
  },
  { kind: 'browser-left', occurredAtMs: NOON + 3 * MINUTE },
];
const NEXT: LeavingRequest = {
  path: `/v1/sessions/${SESSION_ID}/chunks/0`,
  body: { firstSeq: 0, events: EVENTS },
  isUnderWay: false,
};
const LAST = { atMs: NOON, path: NEXT.path, body: NEXT.body };

export const whatLeavesStories: readonly Story[] = [
  {
    name: 'WhatLeaves',
    states: [
      leaving('nothing, no server', {}, false),
      leaving('nothing', {}),
      leaving('what would be sent first, no server', { next: NEXT }, false),
      leaving('next and last', { next: NEXT, last: LAST }),
      leaving('under way', { next: { ...NEXT, isUnderWay: true } }),
      {
        name: 'the journal cannot be read',
        picture: <WhatLeaves ask={askOf()} leaving={{ readNext: refuse, readLast: refuse }} />,
      },
      {
        name: 'restarting',
        picture: <WhatLeaves ask={restarting} leaving={{ readNext: none, readLast: none }} />,
      },
      { ...leaving('forgotten', { next: NEXT }), steps: [{ press: '.forget-menu .button' }] },
    ],
  },
];

type Rests = {
  readonly next?: LeavingRequest;
  readonly last?: Awaited<ReturnType<Leaving['readLast']>>;
};

function leaving(name: string, { next, last }: Rests, isPaired = true): State {
  const ask = askOf(isPaired ? {} : { pairing: undefined });
  const reads = { readNext: async () => next, readLast: async () => last };
  return { name, picture: <WhatLeaves ask={ask} leaving={reads} /> };
}

async function none(): Promise<undefined> {
  return undefined;
}

function refuse(): Promise<undefined> {
  return Promise.reject(new Error('The journal cannot be opened.'));
}
