import { type PlanCue, type Solution, solutionIdOf, type TriedSession } from '@locked-in/domain';
import { expect, test } from 'vitest';
import { type AppDeps, buildApp } from '../app.ts';
import {
  asDevice,
  asPerson,
  FOREIGN_ID,
  fakeDeps,
  fromOurPage,
  NOW_MS,
  SESSION_ID,
  USER_ID,
} from '../testing/fake-deps.ts';

const PLAN = {
  cue: 'I press start',
  action: 'write down the first step',
  trigger: { kind: 'start' },
} as const;
const SOLUTION: Solution = {
  solutionId: solutionIdOf(PLAN),
  plan: PLAN,
  state: 'armed',
  origin: 'person',
  createdAtMs: NOW_MS,
};

function ask(path: string, deps: Partial<AppDeps>, request: RequestInit = { headers: asPerson }) {
  return buildApp(fakeDeps(deps)).request(path, request);
}

function write(method: string, body: unknown): RequestInit {
  return { method, body: JSON.stringify(body), headers: fromOurPage };
}

function trial(index: number, planCues?: readonly PlanCue[]): TriedSession {
  const quality = 50 + index + (planCues ? 20 : 0);
  return {
    sessionId: `33333333-3333-4333-8333-3333333333${index + 10}`,
    startedAtMs: NOW_MS - index,
    computed: {
      kind: 'graded',
      rubric: 2,
      quality: { low: quality - 2, high: quality + 2 },
      distraction: { low: 0, high: 0 },
    },
    ...(planCues && { armed: [{ ...PLAN, solutionId: SOLUTION.solutionId }], planCues }),
  };
}

const KEPT: readonly PlanCue[] = [{ solutionId: SOLUTION.solutionId, kept: true }];

test('a solution is told with its trials, and honestly when they are too few', async () => {
  const sessions = [trial(0, KEPT), trial(1), trial(2), trial(3)];
  const deps = { readSolutions: async () => [SOLUTION], listTriedSessions: async () => sessions };
  const answer = await (await ask('/v1/solutions', deps)).json();
  expect(answer).toMatchObject({
    solutions: [
      {
        ...SOLUTION,
        effect: { kind: 'not-enough', have: 4, need: 12 },
        trials: [{ sessionId: trial(0).sessionId, quality: 70 }],
        adherence: { cued: 1, told: 1, kept: 1, share: 1 },
      },
    ],
  });
});

test('with six sessions on either side it is told what a solution did', async () => {
  const sessions = Array.from({ length: 12 }, (_, index) => trial(index, index % 2 === 0 ? KEPT : undefined));
  const deps = { readSolutions: async () => [SOLUTION], listTriedSessions: async () => sessions };
  const { solutions } = (await (await ask('/v1/solutions', deps)).json()) as {
    solutions: { effect: { kind: string; effect: number; low: number } }[];
  };
  // with: 70, 72, … 80 = 75 on average; without: 51, 53, … 61 = 56
  expect(solutions[0]?.effect).toMatchObject({
    kind: 'estimated',
    effect: 19,
    withCount: 6,
    withoutCount: 6,
  });
  expect(solutions[0]?.effect.low).toBeGreaterThan(10);
});

test('ideas come after what the person decided about', async () => {
  const idea: Solution = { ...SOLUTION, state: 'idea', origin: 'analysis', sessionId: SESSION_ID };
  const deps = { readSolutions: async () => [SOLUTION], readIdeas: async () => [idea] };
  expect(await (await ask('/v1/solutions', deps)).json()).toMatchObject({
    solutions: [{ state: 'armed' }, { state: 'idea', sessionId: SESSION_ID }],
  });
});

test('an own solution is named by its words', async () => {
  const saved: unknown[] = [];
  const saveSolution: AppDeps['saveSolution'] = async ({ userId, ...solution }) => {
    saved.push(userId);
    return solution;
  };
  const response = await ask(
    '/v1/solutions',
    { saveSolution },
    write('POST', { plan: PLAN, state: 'armed' }),
  );
  expect(response.status).toBe(201);
  expect(await response.json()).toEqual(SOLUTION);
  expect(saved).toEqual([USER_ID]);
});

test('an idea of an analysis stays one when the person arms it', async () => {
  const body = { plan: PLAN, state: 'armed', sessionId: SESSION_ID };
  const response = await ask('/v1/solutions', {}, write('POST', body));
  expect(await response.json()).toMatchObject({ origin: 'analysis', sessionId: SESSION_ID });
});

test.each([
  ['without an action', { plan: { cue: 'I start', action: ' ' }, state: 'armed' }, '/plan/action'],
  ['with an unknown state', { plan: PLAN, state: 'great' }, '/state'],
  [
    'with a site that is none',
    { plan: { ...PLAN, trigger: { kind: 'site', site: 'a b' } }, state: 'idea' },
    '/plan/trigger/site',
  ],
  [
    'of a session of nobody, or of somebody else',
    { plan: PLAN, state: 'armed', sessionId: FOREIGN_ID },
    '/sessionId',
  ],
  ['for somebody else', { plan: PLAN, state: 'armed', userId: FOREIGN_ID }, ''],
])('a solution %s is refused', async (_what, body, pointer) => {
  const response = await ask('/v1/solutions', {}, write('POST', body));
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ errors: [{ pointer }] });
});

test('a solution that rests is the person’s own, or it is not there', async () => {
  const changeSolution: AppDeps['changeSolution'] = async ({ userId, solutionId, state }) =>
    userId === USER_ID && solutionId === SOLUTION.solutionId && state ? { ...SOLUTION, state } : undefined;
  const change = write('PATCH', { state: 'resting' });
  const found = await ask(`/v1/solutions/${SOLUTION.solutionId}`, { changeSolution }, change);
  expect(await found.json()).toMatchObject({ state: 'resting' });
  expect((await ask(`/v1/solutions/${FOREIGN_ID}`, { changeSolution }, change)).status).toBe(404);
  expect((await ask('/v1/solutions/x', { changeSolution }, change)).status).toBe(404);
  expect((await ask(`/v1/solutions/${FOREIGN_ID}`, {}, write('PATCH', {}))).status).toBe(400);
});

test('a paired browser learns what to try and nothing else of solutions', async () => {
  const armed = [{ ...PLAN, solutionId: SOLUTION.solutionId }];
  const deps = { readArmedPlans: async () => armed };
  const response = await ask('/v1/solutions/armed', deps, {
    headers: { ...asDevice, Origin: 'chrome-extension://x' },
  });
  expect(await response.json()).toEqual({ armed });
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
  expect((await ask('/v1/solutions', deps, { headers: asDevice })).status).toBe(403);
  expect((await ask('/v1/solutions/armed', deps)).status).toBe(401);
});
