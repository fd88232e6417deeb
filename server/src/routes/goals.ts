import { randomUUID } from 'node:crypto';
import {
  GoalChangeSchema,
  type GoalList,
  type Me,
  NewGoalSchema,
  type OpenGoals,
} from '@locked-in/contracts';
import type { Goal } from '@locked-in/domain';
import type { GoalPart, OwnedGoal } from '@locked-in/store';
import { Hono } from 'hono';
import type { AppEnv } from '../http/app-env.ts';
import { type AuthenticateDeps, deviceOnly, personOnly } from '../http/authenticate.ts';
import { readJson } from '../http/body.ts';
import { problem } from '../http/problem.ts';
import { isUuid, SMALL_BODY_BYTES } from '../http/request-parts.ts';
import { type ListGoalsDeps, listGoals } from '../list-goals.ts';

export type GoalRouteDeps = AuthenticateDeps &
  Omit<ListGoalsDeps, 'readPerson'> & {
    readonly readPerson: (userId: string) => Promise<Me>;
    readonly readOpenGoals: (userId: string) => Promise<OpenGoals['goals']>;
    readonly saveGoal: (goal: OwnedGoal) => Promise<void>;
    /** Undefined when the person has no such goal. */
    readonly changeGoal: (change: { userId: string; goalId: string } & GoalPart) => Promise<Goal | undefined>;
  };

/** A person's goals, and for their browsers the names of those that a session can serve, and when their day begins. */
export function goalRoutes(deps: GoalRouteDeps) {
  return new Hono<AppEnv>()
    .get('/v1/goals/open', deviceOnly(deps), async (c) => {
      const { userId } = c.get('device');
      const [goals, person] = await Promise.all([deps.readOpenGoals(userId), deps.readPerson(userId)]);
      const { dayStartMinutes, fixedTimeZone } = person;
      return c.json({ goals, dayStartMinutes, fixedTimeZone } satisfies OpenGoals);
    })
    .get('/v1/goals', personOnly(deps), async (c) =>
      c.json((await listGoals(deps, c.get('person').userId)) satisfies GoalList),
    )
    .post('/v1/goals', personOnly(deps), async (c) => {
      const body = await readJson(c, NewGoalSchema, SMALL_BODY_BYTES);
      if (!('value' in body)) return body;
      const { name, target } = body.value;
      const goal: Goal = { goalId: randomUUID(), name: name.trim(), target, createdAtMs: deps.now() };
      await deps.saveGoal({ ...c.get('person'), ...goal });
      return c.json(goal, 201);
    })
    .patch('/v1/goals/:goalId', personOnly(deps), async (c) => {
      const key = { ...c.get('person'), goalId: c.req.param('goalId') };
      const body = await readJson(c, GoalChangeSchema, SMALL_BODY_BYTES);
      if (!('value' in body)) return body;
      const { isArchived, name, target } = body.value;
      const changed =
        isUuid(key.goalId) &&
        (await deps.changeGoal({
          ...key,
          target,
          name: name?.trim(),
          ...(isArchived !== undefined && { archivedAtMs: isArchived ? deps.now() : null }),
        }));
      return changed ? c.json(changed) : problem(c, 'not-found');
    });
}
