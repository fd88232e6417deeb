import { type EventsKept, EventsKeptChangeSchema } from '@locked-in/contracts';
import { Hono } from 'hono';
import type { AppEnv } from '../http/app-env.ts';
import { type AuthenticateDeps, personOnly } from '../http/authenticate.ts';
import { readJson } from '../http/body.ts';
import { SMALL_BODY_BYTES } from '../http/request-parts.ts';

export type EventsKeptRouteDeps = AuthenticateDeps & {
  /** How many days this instance keeps events. */
  readonly keptDays: number;
  readonly readEventsKept: (userId: string) => Promise<number | undefined>;
  readonly saveEventsKept: (wish: {
    readonly userId: string;
    readonly days: number | undefined;
  }) => Promise<unknown>;
};

/** How long what a person's browsers recorded stays here. What is over goes within the hour. */
export function eventsKeptRoutes(deps: EventsKeptRouteDeps) {
  return new Hono<AppEnv>()
    .get('/v1/events-kept', personOnly(deps), async (c) => {
      const ownDays = await deps.readEventsKept(c.get('person').userId);
      return c.json(toEventsKept(deps.keptDays, ownDays));
    })
    .patch('/v1/events-kept', personOnly(deps), async (c) => {
      const body = await readJson(c, EventsKeptChangeSchema, SMALL_BODY_BYTES);
      if (!('value' in body)) return body;
      const ownDays = body.value.ownDays ?? undefined;
      await deps.saveEventsKept({ ...c.get('person'), days: ownDays });
      return c.json(toEventsKept(deps.keptDays, ownDays));
    });
}

function toEventsKept(instanceDays: number, ownDays: number | undefined): EventsKept {
  return { instanceDays, ...(ownDays !== undefined && { ownDays }) };
}
