import { type Me, type MeChange, MeChangeSchema } from '@locked-in/contracts';
import { Hono } from 'hono';
import type { AppEnv } from '../http/app-env.ts';
import { type AuthenticateDeps, personOnly } from '../http/authenticate.ts';
import { readJson } from '../http/body.ts';
import { SMALL_BODY_BYTES } from '../http/request-parts.ts';

export type MeRouteDeps = AuthenticateDeps & {
  readonly readPerson: (userId: string) => Promise<Me>;
  readonly changeCalendar: (change: MeChange & { readonly userId: string }) => Promise<Me>;
};

/** Who is signed in, and how their days and weeks are cut. */
export function meRoutes(deps: MeRouteDeps) {
  return new Hono<AppEnv>()
    .get('/v1/me', personOnly(deps), async (c) => c.json(toMe(await deps.readPerson(c.get('person').userId))))
    .patch('/v1/me', personOnly(deps), async (c) => {
      const body = await readJson(c, MeChangeSchema, SMALL_BODY_BYTES);
      if (!('value' in body)) return body;
      return c.json(toMe(await deps.changeCalendar({ ...body.value, ...c.get('person') })));
    });
}

function toMe({ name, timeZone, dayStartMinutes, weekStartsOn, fixedTimeZone }: Me): Me {
  return { name, timeZone, dayStartMinutes, weekStartsOn, ...(fixedTimeZone && { fixedTimeZone }) };
}
