import { randomUUID } from 'node:crypto';
import { type IfThen, type Sentence, type SessionFact, solutionIdOf } from '@locked-in/domain';
import { afterAll, expect, test } from 'vitest';
import {
  changeSolution,
  createPerson,
  readArmedPlans,
  readIdeas,
  readSession,
  readSolutions,
  recordChunks,
  saveAnalysis,
  saveSolution,
} from './index.ts';
import { cloneTestDatabase } from './testing/index.ts';
import { sampleAnalysis } from './testing/sample-analysis.ts';
import { ended, logged, NINE_MS, sampleSession, started } from './testing/sample-session.ts';

const { db, drop } = await cloneTestDatabase();
afterAll(drop);

const PLAN = {
  cue: 'I press start',
  action: 'write down the first step',
  trigger: { kind: 'start' },
} as const;
const ARMED: IfThen = { ...PLAN, solutionId: solutionIdOf(PLAN) };

function startedWith(...armed: readonly IfThen[]): SessionFact {
  return { ...started(), armed } as SessionFact;
}

async function newSession() {
  return sampleSession({ userId: await createPerson(db, { name: 'Ada' }) });
}

test('what was armed in a browser comes with the session that was declared with it', async () => {
  const session = await newSession();
  const { userId, sessionId } = session;
  await recordChunks(db, [session.chunk(0, startedWith(ARMED, { cue: 'no name', action: 'is kept' }))]);
  expect(await readSolutions(db, userId)).toEqual([
    {
      solutionId: ARMED.solutionId,
      plan: PLAN,
      state: 'armed',
      origin: 'analysis',
      sessionId,
      createdAtMs: NINE_MS,
    },
  ]);
  expect(await readSession(db, session)).toMatchObject({ armed: [ARMED, { action: 'is kept' }] });
  expect(await readArmedPlans(db, userId)).toEqual([ARMED]);
});

test('what the person decided since stays, whatever browsers still send', async () => {
  const session = await newSession();
  const { userId } = session;
  await recordChunks(db, [session.chunk(0, startedWith(ARMED))]);
  const plan = { ...PLAN, action: 'open the draft' };
  const key = { userId, solutionId: solutionIdOf(PLAN) };
  expect(await changeSolution(db, { ...key, state: 'resting', plan })).toMatchObject({
    state: 'resting',
    plan,
  });
  await recordChunks(db, [session.chunk(1, ended, logged(70))]);
  expect(await readSolutions(db, userId)).toMatchObject([{ state: 'resting', plan }]);
  expect(await readArmedPlans(db, userId)).toEqual([]);
  expect(await changeSolution(db, { ...key, userId: randomUUID(), state: 'armed' })).toBeUndefined();
});

test('words of the log are a solution that was tried and rests', async () => {
  const session = await newSession();
  const log = { kind: 'logged', quality: 70, solutionText: 'phone away' } as const;
  await recordChunks(db, [session.chunk(0, started(), ended, log)]);
  const plan = { cue: '', action: 'phone away' };
  expect(await readSolutions(db, session.userId)).toMatchObject([
    { solutionId: solutionIdOf(plan), plan, state: 'resting', sessionId: session.sessionId },
  ]);
});

test('naming an armed solution in the log makes no second one', async () => {
  const session = await newSession();
  const log = { kind: 'logged', quality: 70, solutionId: ARMED.solutionId, solutionText: 'If …' } as const;
  await recordChunks(db, [session.chunk(0, startedWith(ARMED), ended, log)]);
  expect(await readSolutions(db, session.userId)).toHaveLength(1);
});

test('saying the same again decides anew and is no second solution', async () => {
  const userId = await createPerson(db, { name: 'Ada' });
  const solution = {
    userId,
    solutionId: solutionIdOf(PLAN),
    plan: PLAN,
    state: 'dropped',
    origin: 'analysis',
    createdAtMs: NINE_MS,
  } as const;
  await saveSolution(db, solution);
  expect(await saveSolution(db, { ...solution, state: 'armed' })).toMatchObject({ state: 'armed' });
  expect(await readSolutions(db, userId)).toHaveLength(1);
});

test('an idea is what a logged session’s analysis proposes and nobody has decided about', async () => {
  const session = await newSession();
  const { userId, sessionId } = session;
  const sentence: Sentence = { slot: 'if-then', text: 'If …', by: 'built-in', plan: PLAN };
  const analysis = { ...sampleAnalysis(sessionId), sentences: [sentence] };
  await recordChunks(db, [session.chunk(0, started(), ended)]);
  await saveAnalysis(db, { userId, analysis, received: 2, inputsHash: 'x' });
  expect(await readIdeas(db, { userId, sessions: 5 })).toEqual([]);
  await recordChunks(db, [session.chunk(2, logged(70))]);
  const [idea, ...others] = await readIdeas(db, { userId, sessions: 5 });
  expect(idea).toMatchObject({ solutionId: solutionIdOf(PLAN), plan: PLAN, state: 'idea', sessionId });
  expect(others).toEqual([]);
  if (idea) await saveSolution(db, { userId, ...idea, state: 'dropped' });
  expect(await readIdeas(db, { userId, sessions: 5 })).toEqual([]);
});

test('what was written down in a session that is forgotten whole is forgotten, unless another one tried it', async () => {
  const [first, other] = [await newSession(), sampleSession()];
  const second = { ...sampleSession({ userId: first.userId }), other };
  const text = (solutionText: string) => ({ kind: 'logged', quality: 70, solutionText }) as const;
  const forgotten = { kind: 'forgotten', fromMs: NINE_MS, toMs: NINE_MS + 9e6, whole: true } as const;
  await recordChunks(db, [first.chunk(0, startedWith(ARMED), ended, text('phone away'))]);
  await recordChunks(db, [second.chunk(0, startedWith(ARMED), ended)]);
  await recordChunks(db, [first.chunk(3, forgotten)]);
  expect(await readSolutions(db, first.userId)).toMatchObject([{ plan: PLAN }]);
});

test('a plan that waits for a forgotten site is forgotten', async () => {
  const session = await newSession();
  const plan = {
    cue: 'news.test comes up',
    action: 'close it',
    trigger: { kind: 'site', site: 'news.test' },
  } as const;
  const armed = { ...plan, solutionId: solutionIdOf(plan) };
  await recordChunks(db, [session.chunk(0, startedWith(armed, ARMED), ended)]);
  await recordChunks(db, [session.chunk(2, { kind: 'site-forgotten', site: 'news.test' })]);
  expect(await readSolutions(db, session.userId)).toMatchObject([{ plan: PLAN }]);
  expect((await readSession(db, session))?.armed).toEqual([ARMED]);
});
