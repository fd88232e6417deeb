import type { TriedSolution } from '@locked-in/contracts';
import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { EMPTY_DRAFT, readDraft } from './plan-draft.ts';
import { SolutionsView } from './solutions-view.tsx';
import { toShelves } from './to-shelves.ts';

const deciding = { problem: undefined, create: () => undefined, decide: () => undefined };
const SOLUTION: TriedSolution = {
  solutionId: '0b6cb8a0-2ad5-8f0e-8a3a-0e8b4c2d1f10',
  plan: { cue: 'I <b>start</b>', action: 'write', trigger: { kind: 'start' } },
  state: 'resting',
  origin: 'person',
  createdAtMs: 0,
  effect: { kind: 'not-enough', have: 4, need: 12 },
  trials: [{ sessionId: '33333333-3333-4333-8333-333333333333', startedAtMs: 0, quality: 71.6 }],
  adherence: { cued: 4, told: 4, kept: 3, share: 0.75 },
};
const KNOWN = {
  kind: 'estimated',
  effect: 9,
  low: 2,
  high: 15,
  pValue: 0.02,
  withCount: 7,
  withoutCount: 9,
} as const;

function show(...solutions: readonly TriedSolution[]) {
  return render(<SolutionsView solutions={solutions} timeZone="UTC" deciding={deciding} />);
}

test('what is not known yet says how much is missing, and how it would be computed', () => {
  const html = show(SOLUTION);
  expect(html).toContain('Not known yet');
  expect(html).toContain('4 of 12');
  expect(html).toContain('Kept after 3 of 4 cues.');
  expect(html).toContain('/session/33333333-3333-4333-8333-333333333333');
  expect(html).toContain('mean quality with it − mean quality without it');
});

test('words of the person are text', () => {
  expect(show(SOLUTION)).toContain('If I &lt;b>start&lt;/b>, then I will write.');
});

test('a solution stands where its trials and the person put it', () => {
  const of = (part: Partial<TriedSolution>) => ({ ...SOLUTION, ...part });
  const shelves = toShelves([
    of({ effect: KNOWN }),
    of({ effect: { ...KNOWN, low: -1 } }),
    of({ state: 'armed', effect: KNOWN }),
    of({ state: 'idea' }),
    of({ state: 'dropped' }),
    SOLUTION,
  ]);
  const counts = Object.values(shelves).map(({ length }) => length);
  expect(counts).toEqual([1, 1, 1, 1, 1, 1]);
  expect(show(of({ effect: KNOWN }))).toContain('Works for you');
  expect(show(of({ effect: { ...KNOWN, low: -1 } }))).toContain('Does not show');
});

test('without any solution the page says where they come from', () => {
  expect(show()).toContain('Nothing to try yet');
});

test('an own plan is in the person’s words, with what the browser notices', () => {
  const draft = { ...EMPTY_DRAFT, action: ' write ' };
  expect(readDraft(draft)).toEqual({ plan: { cue: '', action: 'write' } });
  expect(readDraft({ ...draft, noticing: 'site', site: 'https://www.News.example/sport' })).toEqual({
    plan: { cue: 'news.example comes up', action: 'write', trigger: { kind: 'site', site: 'news.example' } },
  });
  expect(readDraft({ ...draft, cue: 'it drags', noticing: 'time', minutes: '20' })).toEqual({
    plan: { cue: 'it drags', action: 'write', trigger: { kind: 'time', afterMs: 1_200_000 } },
  });
});

test.each([
  [{ action: '' }, 'Say what you will do.'],
  [{ noticing: 'site', site: 'nowhere' }, 'Name a site such as news.example.'],
  [{ noticing: 'time', minutes: '0' }, 'Give whole minutes, from 1 to 480.'],
] as const)('a draft %j is told what it lacks', (part, problem) => {
  expect(readDraft({ ...EMPTY_DRAFT, action: 'write', ...part })).toEqual({ problem });
});
