import type { Instance } from '@locked-in/contracts';
import { Hono } from 'hono';
import type { AppEnv } from '../http/app-env.ts';
import { type AuthenticateDeps, personOnly } from '../http/authenticate.ts';

export type InstanceRouteDeps = AuthenticateDeps & { readonly instance: Instance };

/** What runs here. Only for who is signed in: it names folders of this machine. */
export function instanceRoutes(deps: InstanceRouteDeps) {
  return new Hono<AppEnv>().get('/v1/instance', personOnly(deps), (c) => c.json(deps.instance));
}
