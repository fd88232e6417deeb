import { type ExcusedDay, ExcusedDaySchema, StreakChangeSchema } from '@locked-in/contracts';
import { type Calendar, dayOf, type RestChoice, STREAK_REACH_DAYS, shiftDate } from '@locked-in/domain';
import { Hono } from 'hono';
import type { AppEnv } from '../http/app-env.ts';
import { type AuthenticateDeps, personOnly } from '../http/authenticate.ts';
import { readJson } from '../http/body.ts';
import { problem } from '../http/problem.ts';
import { SMALL_BODY_BYTES } from '../http/request-parts.ts';

type Owned<Value> = Value & { readonly userId: string };

export type StreakRouteDeps = AuthenticateDeps & {
  readonly readPerson: (userId: string) => Promise<Calendar>;
  readonly saveRest: (choice: Owned<RestChoice>) => Promise<void>;
  readonly excuseDay: (day: Owned<ExcusedDay>) => Promise<void>;
  /** False when it was not excused. */
  readonly unexcuseDay: (day: Owned<{ readonly date: string }>) => Promise<boolean>;
};

/** The days that neither break nor extend a person's streak. */
export function streakRoutes(deps: StreakRouteDeps) {
  return new Hono<AppEnv>()
    .patch('/v1/streak', personOnly(deps), async (c) => {
      const body = await readJson(c, StreakChangeSchema, SMALL_BODY_BYTES);
      if (!('value' in body)) return body;
      const { userId } = c.get('person');
      const weekdays = body.value.restWeekdays.toSorted();
      await deps.saveRest({ userId, since: await todayOf(deps, userId), weekdays });
      return c.body(null, 204);
    })
    .post('/v1/streak/excused', personOnly(deps), async (c) => {
      const body = await readJson(c, ExcusedDaySchema, SMALL_BODY_BYTES);
      if (!('value' in body)) return body;
      const { userId } = c.get('person');
      if (isFar(body.value.date, await todayOf(deps, userId)))
        return problem(c, 'invalid-request', { errors: [{ pointer: '/date', message: TOO_FAR }] });
      await deps.excuseDay({ ...body.value, userId });
      return c.json(body.value, 201);
    })
    .delete('/v1/streak/excused/:date', personOnly(deps), async (c) => {
      const date = c.req.param('date');
      const isDate = ExcusedDaySchema.safeParse({ date }).success;
      const gone = isDate && (await deps.unexcuseDay({ ...c.get('person'), date }));
      return gone ? c.body(null, 204) : problem(c, 'not-found');
    });
}

const TOO_FAR = `must be at most ${STREAK_REACH_DAYS} days from today`;

async function todayOf({ readPerson, now }: StreakRouteDeps, userId: string): Promise<string> {
  return dayOf(now(), await readPerson(userId));
}

function isFar(date: string, today: string): boolean {
  return date < shiftDate(today, -STREAK_REACH_DAYS) || date > shiftDate(today, STREAK_REACH_DAYS);
}
