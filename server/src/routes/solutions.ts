import {
  type ArmedPlans,
  NewSolutionSchema,
  SolutionChangeSchema,
  type SolutionList,
} from '@locked-in/contracts';
import { type IfThen, type Solution, solutionIdOf } from '@locked-in/domain';
import type { OwnedSolution, SolutionPart } from '@locked-in/store';
import { Hono } from 'hono';
import type { AppEnv } from '../http/app-env.ts';
import { type AuthenticateDeps, deviceOnly, personOnly } from '../http/authenticate.ts';
import { readJson } from '../http/body.ts';
import { problem } from '../http/problem.ts';
import { isUuid, SMALL_BODY_BYTES } from '../http/request-parts.ts';
import { type ListSolutionsDeps, listSolutions } from '../list-solutions.ts';

export type SolutionRouteDeps = AuthenticateDeps &
  ListSolutionsDeps & {
    /** Undefined when the person has no such session. */
    readonly readSession: (session: { userId: string; sessionId: string }) => Promise<unknown>;
    readonly readArmedPlans: (userId: string) => Promise<readonly IfThen[]>;
    readonly saveSolution: (solution: OwnedSolution) => Promise<Solution>;
    /** Undefined when the person has no such solution. */
    readonly changeSolution: (
      change: { userId: string; solutionId: string } & SolutionPart,
    ) => Promise<Solution | undefined>;
  };

const NO_SUCH_SESSION = { pointer: '/sessionId', message: 'must be a session of yours' };

/** A person's solutions, and for their browsers what the next session tries. */
export function solutionRoutes(deps: SolutionRouteDeps) {
  return new Hono<AppEnv>()
    .get('/v1/solutions/armed', deviceOnly(deps), async (c) =>
      c.json({ armed: await deps.readArmedPlans(c.get('device').userId) } satisfies ArmedPlans),
    )
    .get('/v1/solutions', personOnly(deps), async (c) =>
      c.json({ solutions: await listSolutions(deps, c.get('person').userId) } satisfies SolutionList),
    )
    .post('/v1/solutions', personOnly(deps), async (c) => {
      const body = await readJson(c, NewSolutionSchema, SMALL_BODY_BYTES);
      if (!('value' in body)) return body;
      const { plan, state, sessionId } = body.value;
      if (sessionId && !(await deps.readSession({ ...c.get('person'), sessionId })))
        return problem(c, 'invalid-request', { errors: [NO_SUCH_SESSION] });
      const solution = await deps.saveSolution({
        ...c.get('person'),
        ...{ solutionId: solutionIdOf(plan), plan, state, createdAtMs: deps.now() },
        origin: sessionId === undefined ? 'person' : 'analysis',
        ...(sessionId !== undefined && { sessionId }),
      });
      return c.json(solution, 201);
    })
    .patch('/v1/solutions/:solutionId', personOnly(deps), async (c) => {
      const key = { ...c.get('person'), solutionId: c.req.param('solutionId') };
      const body = await readJson(c, SolutionChangeSchema, SMALL_BODY_BYTES);
      if (!('value' in body)) return body;
      const changed = isUuid(key.solutionId) && (await deps.changeSolution({ ...key, ...body.value }));
      return changed ? c.json(changed) : problem(c, 'not-found');
    });
}
