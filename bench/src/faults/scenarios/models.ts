import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { answer, cutOff, dribble, hang, type Manner, say } from '../rig/mean-model.ts';
import type { Scenario, Stage } from '../scenario.ts';

const WATCHED_SECONDS = 20;
/** A worker asks two questions beside each other, and leaves an endpoint that is busy or away alone for 5 s at least. */
const MOST_AT_ONCE = 2;
const SHORTEST_REST_SECONDS = 5;

const BUSY = [
  say(429, { 'Retry-After': '7' }),
  say(429, { 'Retry-After': new Date(Date.now() + 60_000).toUTCString() }),
  say(429),
  say(429, { 'Retry-After': '86400' }),
  say(429, { 'Retry-After': '-5' }),
];
const BROKEN = [say(500), say(502), say(503), say(529), cutOff];
const NONSENSE = [
  '',
  '{',
  '```json\n{"labels": [}\n```',
  '{"labels": "all"}',
  '{"quality": 999, "distraction": NaN}',
  '<html>',
  '[]',
  'x'.repeat(10_000_000),
].map((content) => answer(content));
const REFUSALS = [
  answer('{"labels"', { finish_reason: 'length' }),
  answer('', { message: { role: 'assistant', content: null, refusal: 'no' } }),
  say(200, { 'Content-Type': 'text/html' }, '<!doctype html><p>Sign in'),
];

/** Every way to fail but those that say how long to wait: it is asked again as soon as the worker dares to. */
export const FAILING: readonly Manner[] = [...BROKEN, hang, dribble, ...NONSENSE, ...REFUSALS];

/** Models that are busy, broken, silent or talk nonsense: recording and analysing go on, and no grade is made up. */
export const MODELS: readonly Scenario[] = [
  toScenario('F45', 'a model that is busy, in every way there is to say so', BUSY, restingCalls()),
  toScenario('F46', 'a model that answers 500, 502, 503, 529 and not at all', BROKEN, restingCalls()),
  toScenario('F47', 'a model that hangs, or says a byte a second', [hang, dribble], 2 * MOST_AT_ONCE * 5),
  toScenario('F48', 'a model that talks nonsense, refuses, is cut off or sends 10 MB', [
    ...NONSENSE,
    ...REFUSALS,
  ]),
];

function restingCalls(): number {
  return MOST_AT_ONCE * (WATCHED_SECONDS / SHORTEST_REST_SECONDS + 2);
}

function toScenario(
  id: string,
  title: string,
  manners: readonly Manner[],
  mostCalls = Number.POSITIVE_INFINITY,
): Scenario {
  return {
    id,
    title,
    times: { nightly: 3 },
    system: { hasModel: true },
    strike: async (stage) => {
      const { model } = stage.system;
      model?.behave(manners);
      const before = model?.asked() ?? 0;
      await Promise.all([stage.acknowledged(30), sleep(WATCHED_SECONDS * 1_000)]);
      const calls = (model?.asked() ?? 0) - before;
      if (calls > mostCalls) stage.complain(`${calls} questions in ${WATCHED_SECONDS} s`);
      if ((model?.open() ?? 0) > MOST_AT_ONCE) stage.complain(`${model?.open()} questions at once`);
      const graded = await countGraded(stage);
      if (graded > 0) stage.complain(`${graded} grades were made of nothing`);
    },
  };
}

async function countGraded({ system }: Stage): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from session_analysis where ai is not null and ai->>'kind' <> 'silent'
  `.execute(system.db);
  return rows[0]?.n ?? 0;
}
