import { GoalListSchema } from '@locked-in/contracts';
import { calendarOf, type Goal, type ServingSession } from '@locked-in/domain';
import { expect, test } from 'vitest';
import { type AppDeps, buildApp } from '../app.ts';
import {
  asDevice,
  asPerson,
  FOREIGN_ID,
  fakeDeps,
  fromOurPage,
  NOW_MS,
  USER_ID,
} from '../testing/fake-deps.ts';

// NOW is Friday 20 November 2026, 12:00 UTC
const DAY = 86_400_000;
const MINUTE = 60_000;
const GOAL: Goal = {
  goalId: '44444444-4444-4444-8444-444444444444',
  name: 'Thesis',
  target: { kind: 'on-task', amount: 300 },
  createdAtMs: NOW_MS - 60 * DAY,
};
const OLD: Goal = { ...GOAL, goalId: FOREIGN_ID, name: 'Tax', archivedAtMs: NOW_MS - DAY };

function ask(path: string, deps: Partial<AppDeps>, request: RequestInit = { headers: asPerson }) {
  return buildApp(fakeDeps(deps)).request(path, request);
}

function write(method: string, body: unknown = {}): RequestInit {
  return { method, body: JSON.stringify(body), headers: fromOurPage };
}

function served(daysAgo: number, part: Partial<ServingSession> = {}): ServingSession {
  const onTaskMs = { low: 40 * MINUTE, high: 45 * MINUTE };
  const startedAtMs = NOW_MS - daysAgo * DAY;
  return { goalId: GOAL.goalId, startedAtMs, heldMs: 50 * MINUTE, onTaskMs, isSealed: false, ...part };
}

test('a goal is told with its last eight weeks and what the log last said of it', async () => {
  const deps = {
    readGoals: async () => [OLD, GOAL],
    listServing: async () => [served(9, { progress: 1 }), served(2, { progress: 2 }), served(0)],
  };
  const answer = GoalListSchema.parse(await (await ask('/v1/goals', deps)).json());
  expect(answer.today).toBe('2026-11-20');
  expect(answer.goals.map(({ name }) => name)).toEqual(['Thesis', 'Tax']);
  const [thesis] = answer.goals;
  expect(thesis?.weeks.map(({ week, heldMs }) => `${week} ${heldMs / MINUTE}`)).toEqual([
    '2026-W40 0',
    '2026-W41 0',
    '2026-W42 0',
    '2026-W43 0',
    '2026-W44 0',
    '2026-W45 0',
    '2026-W46 50',
    '2026-W47 100',
  ]);
  expect(thesis?.lastSaid).toEqual({ progress: 2, startedAtMs: NOW_MS - 2 * DAY });
  expect(thesis?.weeks.at(-1)).toMatchObject({
    sessions: 2,
    onTaskMs: { low: 80 * MINUTE, high: 90 * MINUTE },
  });
});

test('the streak is told with its days, rest and excuses', async () => {
  const deps: Partial<AppDeps> = {
    readStreakBasis: async () => ({
      // Monday to Wednesday; Thursday excused, today not yet
      loggedStartsMs: [NOW_MS - 4 * DAY, NOW_MS - 3 * DAY, NOW_MS - 2 * DAY],
      rests: [
        { since: '2026-11-10', weekdays: [5, 6] },
        { since: '2026-01-01', weekdays: [0] },
      ],
      excusedDays: ['2026-11-19'],
    }),
    readExcuses: async () => [{ date: '2026-01-05' }, { date: '2026-11-19', reason: 'ill' }],
  };
  const { streak } = GoalListSchema.parse(await (await ask('/v1/goals', deps)).json());
  expect(streak).toMatchObject({
    length: 3,
    longest: 3,
    restWeekdays: [5, 6],
    excused: [{ date: '2026-11-19', reason: 'ill' }],
  });
  // five whole weeks, from Monday 19 October to Sunday 22 November
  expect(streak.days).toHaveLength(35);
  expect(streak.days[0]?.date).toBe('2026-10-19');
  expect(streak.days.slice(-7).map(({ standing }) => standing)).toEqual([
    'kept',
    'kept',
    'kept',
    'excused',
    'empty',
    'rest',
    'rest',
  ]);
});

test('a goal is set by the person who is signed in, whatever else they say', async () => {
  const saved: unknown[] = [];
  const saveGoal: AppDeps['saveGoal'] = async (goal) => void saved.push(goal);
  const body = { name: ' Thesis ', target: { kind: 'held', amount: 90 } };
  const response = await ask('/v1/goals', { saveGoal }, write('POST', body));
  expect(response.status).toBe(201);
  expect(await response.json()).toMatchObject({ name: 'Thesis', target: body.target, createdAtMs: NOW_MS });
  expect(saved).toMatchObject([{ userId: USER_ID, name: 'Thesis' }]);
});

test.each([
  ['without a name', { name: ' ', target: GOAL.target }, '/name'],
  ['with too long a name', { name: 'x'.repeat(101), target: GOAL.target }, '/name'],
  ['without a target', { name: 'x' }, '/target'],
  ['of nothing a week', { name: 'x', target: { kind: 'held', amount: 0 } }, '/target/amount'],
  ['of more than a week', { name: 'x', target: { kind: 'held', amount: 10_081 } }, '/target/amount'],
  ['of something unknown', { name: 'x', target: { kind: 'pages', amount: 1 } }, '/target/kind'],
  ['for somebody else', { name: 'x', target: GOAL.target, userId: FOREIGN_ID }, ''],
])('a goal %s is refused, and the field named', async (_what, body, pointer) => {
  const response = await ask('/v1/goals', {}, write('POST', body));
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ errors: [{ pointer }] });
});

test('a goal that is archived is the person’s own, or it is not there', async () => {
  const asked: unknown[] = [];
  const changeGoal: AppDeps['changeGoal'] = async (change) => {
    asked.push(change);
    return change.userId === USER_ID && change.goalId === GOAL.goalId ? GOAL : undefined;
  };
  const path = `/v1/goals/${GOAL.goalId}`;
  expect((await ask(path, { changeGoal }, write('PATCH', { isArchived: true }))).status).toBe(200);
  expect((await ask(path, { changeGoal }, write('PATCH', { isArchived: false }))).status).toBe(200);
  expect((await ask(path, { changeGoal }, write('PATCH', { name: 'New' }))).status).toBe(200);
  expect(asked).toEqual([
    { userId: USER_ID, goalId: GOAL.goalId, archivedAtMs: NOW_MS },
    { userId: USER_ID, goalId: GOAL.goalId, archivedAtMs: null },
    { userId: USER_ID, goalId: GOAL.goalId, name: 'New' },
  ]);
  expect((await ask(`/v1/goals/${FOREIGN_ID}`, { changeGoal }, write('PATCH', { name: 'x' }))).status).toBe(
    404,
  );
  expect((await ask('/v1/goals/x', { changeGoal }, write('PATCH', { name: 'x' }))).status).toBe(404);
  expect((await ask(path, {}, write('PATCH', {}))).status).toBe(400);
});

test('a paired browser learns the names of open goals and nothing else of them', async () => {
  const goals = [{ goalId: GOAL.goalId, name: GOAL.name }];
  const headers = { ...asDevice, Origin: 'chrome-extension://x' };
  const response = await ask('/v1/goals/open', { readOpenGoals: async () => goals }, { headers });
  expect(await response.json()).toEqual({ goals, dayStartMinutes: 240 });
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
  expect((await ask('/v1/goals', {}, { headers: asDevice })).status).toBe(403);
  expect((await ask('/v1/goals/open', {})).status).toBe(401);
  expect((await ask('/v1/goals', {}, {})).status).toBe(401);
});

test('a paired browser learns when its person’s day begins, and in which zone if that is fixed', async () => {
  const day = { dayStartMinutes: 0, fixedTimeZone: 'Asia/Tokyo' };
  const person = { name: 'Ada', ...calendarOf('UTC'), ...day };
  const response = await ask('/v1/goals/open', { readPerson: async () => person }, { headers: asDevice });
  expect(await response.json()).toEqual({ goals: [], ...day });
});

test('weekdays for rest hold from the person’s today on', async () => {
  const saved: unknown[] = [];
  const deps: Partial<AppDeps> = {
    saveRest: async (choice) => void saved.push(choice),
    // 12:00 UTC is 01:00 on the 21st there, before the day starts
    readPerson: async () => ({
      name: 'Ada',
      timeZone: 'Pacific/Auckland',
      dayStartMinutes: 240,
      weekStartsOn: 1,
    }),
  };
  expect((await ask('/v1/streak', deps, write('PATCH', { restWeekdays: [6, 5] }))).status).toBe(204);
  expect(saved).toEqual([{ userId: USER_ID, since: '2026-11-20', weekdays: [5, 6] }]);
});

test.each([[[7]], [[1, 1]], [[0, 1, 2, 3, 4, 5, 6]], ['all']])(
  'weekdays %j are no rest',
  async (restWeekdays) => {
    const response = await ask('/v1/streak', {}, write('PATCH', { restWeekdays }));
    expect(response.status).toBe(400);
    expect(JSON.stringify(await response.json())).toContain('/restWeekdays');
  },
);

test('a day is excused and taken back', async () => {
  const days = new Set<string>();
  const deps: Partial<AppDeps> = {
    excuseDay: async ({ userId, date }) => void days.add(`${userId} ${date}`),
    unexcuseDay: async ({ userId, date }) => days.delete(`${userId} ${date}`),
  };
  const post = (date: string) => ask('/v1/streak/excused', deps, write('POST', { date, reason: 'ill' }));
  const gone = (date: string) => ask(`/v1/streak/excused/${date}`, deps, write('DELETE'));
  expect((await post('2026-11-19')).status).toBe(201);
  expect([...days]).toEqual([`${USER_ID} 2026-11-19`]);
  expect((await gone('2026-11-19')).status).toBe(204);
  expect((await gone('2026-11-19')).status).toBe(404);
  expect((await gone('2026-02-30')).status).toBe(404);
});

test.each(['2026-02-30', '19.11.2026', '2024-11-20', '2028-11-20'])('%s cannot be excused', async (date) => {
  const response = await ask('/v1/streak/excused', {}, write('POST', { date }));
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ errors: [{ pointer: '/date' }] });
});
