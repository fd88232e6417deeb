import { type IfThen, type Sentence, type Solution, solutionIdOf } from '@locked-in/domain';
import type { Selectable } from 'kysely';
import type { Database } from './database.ts';
import type { Tables } from './tables.ts';

export type OwnedSolution = Solution & { readonly userId: string };
export type SolutionPart = {
  readonly state?: Solution['state'] | undefined;
  readonly plan?: Solution['plan'] | undefined;
};
type SolutionKey = { readonly userId: string; readonly solutionId: string };

/** As many as a session can be declared with. */
const MOST_ARMED = 16;

/** Everything that the person decided about, newest first. */
export async function readSolutions(db: Database, userId: string): Promise<readonly Solution[]> {
  const rows = await db
    .selectFrom('solution')
    .select(COLUMNS)
    .where('user_id', '=', userId)
    .orderBy('created_at_ms', 'desc')
    .orderBy('solution_id')
    .execute();
  return rows.map(toSolution);
}

/** What the next session tries, oldest first. */
export async function readArmedPlans(db: Database, userId: string): Promise<readonly IfThen[]> {
  const rows = await db
    .selectFrom('solution')
    .select(['solution_id', 'plan'])
    .where('user_id', '=', userId)
    .where('state', '=', 'armed')
    .orderBy('created_at_ms')
    .orderBy('solution_id')
    .limit(MOST_ARMED)
    .execute();
  return rows.map(({ solution_id: solutionId, plan }) => ({ ...plan, solutionId }));
}

/** The plans a session was declared with. */
export async function readArmed(
  db: Database,
  { userId, sessionId }: { readonly userId: string; readonly sessionId: string },
): Promise<readonly IfThen[]> {
  const row = await db
    .selectFrom('focus_session')
    .select('armed')
    .where('user_id', '=', userId)
    .where('session_id', '=', sessionId)
    .executeTakeFirst();
  return row?.armed ?? [];
}

/** Decided anew where it is known. Answers it as it is then. */
export async function saveSolution(db: Database, { userId, ...solution }: OwnedSolution): Promise<Solution> {
  const { state } = solution;
  const row = await db
    .insertInto('solution')
    .values(toRow({ userId, ...solution }))
    .onConflict((conflict) => conflict.columns(['user_id', 'solution_id']).doUpdateSet({ state }))
    .returning(COLUMNS)
    .executeTakeFirstOrThrow();
  return toSolution(row);
}

/** Undefined when the person has no such solution. */
export async function changeSolution(
  db: Database,
  { userId, solutionId, state, plan }: SolutionKey & SolutionPart,
): Promise<Solution | undefined> {
  const row = await db
    .updateTable('solution')
    .set({ ...(state && { state }), ...(plan && { plan: JSON.stringify(plan) }) })
    .where('user_id', '=', userId)
    .where('solution_id', '=', solutionId)
    .returning(COLUMNS)
    .executeTakeFirst();
  return row && toSolution(row);
}

/** Those that are known stay as they are. */
export async function insertSolutions(db: Database, solutions: readonly OwnedSolution[]): Promise<void> {
  if (solutions.length === 0) return;
  const once = new Map(solutions.map((solution) => [`${solution.userId} ${solution.solutionId}`, solution]));
  await db
    .insertInto('solution')
    .values([...once.values()].map(toRow))
    .onConflict((conflict) => conflict.columns(['user_id', 'solution_id']).doNothing())
    .execute();
}

/**
 * What the newest analyses propose and the person has not decided about. Only of sessions that were logged, as the
 * others are sealed.
 */
export async function readIdeas(
  db: Database,
  { userId, sessions }: { readonly userId: string; readonly sessions: number },
): Promise<readonly Solution[]> {
  const rows = await db
    .selectFrom('session_analysis as analysis')
    .innerJoin('focus_session as session', (join) =>
      join
        .onRef('session.user_id', '=', 'analysis.user_id')
        .onRef('session.session_id', '=', 'analysis.session_id'),
    )
    .select(['session.session_id', 'session.ended_at_ms', 'analysis.sentences'])
    .where('session.user_id', '=', userId)
    .where('session.log', 'is not', null)
    .orderBy('session.started_at_ms', 'desc')
    .limit(sessions)
    .execute();
  const known = await db.selectFrom('solution').select('solution_id').where('user_id', '=', userId).execute();
  const taken = new Set(known.map(({ solution_id }) => solution_id));
  return rows.flatMap(toIdea).filter(({ solutionId }) => !taken.has(solutionId) && taken.add(solutionId));
}

type ProposingRow = {
  readonly session_id: string;
  readonly ended_at_ms: number | null;
  readonly sentences: readonly Sentence[];
};

function toIdea({ session_id: sessionId, ended_at_ms, sentences }: ProposingRow): readonly Solution[] {
  return sentences.flatMap(({ plan }) =>
    plan === undefined
      ? []
      : [
          {
            solutionId: solutionIdOf(plan),
            plan,
            state: 'idea',
            origin: 'analysis',
            sessionId,
            createdAtMs: ended_at_ms ?? 0,
          },
        ],
  );
}

const COLUMNS = ['solution_id', 'plan', 'state', 'origin', 'session_id', 'created_at_ms'] as const;
type SolutionRow = Pick<Selectable<Tables['solution']>, (typeof COLUMNS)[number]>;

function toSolution(row: SolutionRow): Solution {
  return {
    solutionId: row.solution_id,
    plan: row.plan,
    state: row.state,
    origin: row.origin,
    ...(row.session_id !== null && { sessionId: row.session_id }),
    createdAtMs: row.created_at_ms,
  };
}

function toRow({ userId, solutionId, plan, state, origin, sessionId, createdAtMs }: OwnedSolution) {
  return {
    user_id: userId,
    solution_id: solutionId,
    plan: JSON.stringify(plan),
    state,
    origin,
    session_id: sessionId ?? null,
    created_at_ms: createdAtMs,
  };
}
