import { type Context, Hono } from 'hono';
import { AUTH_OPERATIONS, type AuthOperation, PROVIDER_CALLBACK } from '../accounts/auth-operations.ts';
import { AUTH_PATH } from '../accounts/auth-path.ts';
import type { Accounts } from '../accounts/open-accounts.ts';
import { toProblemCode } from '../accounts/to-problem-code.ts';
import type { AppEnv } from '../http/app-env.ts';
import type { AuthenticateDeps } from '../http/authenticate.ts';
import { readJson } from '../http/body.ts';
import { limitAttempts } from '../http/limit-attempts.ts';
import { problem } from '../http/problem.ts';
import { SMALL_BODY_BYTES } from '../http/request-parts.ts';
import { sameOriginOnly } from '../http/same-origin.ts';

export type AuthRouteDeps = AuthenticateDeps & {
  readonly trustedProxies: number;
  /** Undefined where one person owns the instance and pairing links sign in. */
  readonly accounts: Accounts | undefined;
  readonly endSignIn: (signIn: { userId: string; signInId: string }) => Promise<unknown>;
};

/** Signing up, in and out, passwords and passkeys: the library's routes behind our checks and in our words. */
export function authRoutes(deps: AuthRouteDeps) {
  const app = new Hono<AppEnv>();
  const counting = limitAttempts(deps.trustedProxies);
  const fromOurPages = sameOriginOnly(deps.publicUrl);
  for (const operation of AUTH_OPERATIONS) {
    const { method, path, isGuessable } = operation;
    if (method === 'POST') app.post(`${AUTH_PATH}${path}`, fromOurPages);
    if (isGuessable) app.on(method, `${AUTH_PATH}${path}`, counting);
    app.on(method, `${AUTH_PATH}${path}`, (c) => answer(c, operation, deps));
  }
  return app.get(`${AUTH_PATH}${PROVIDER_CALLBACK}`, (c) => callLibrary(deps, c.req.raw, c));
}

async function answer(c: Context<AppEnv>, operation: AuthOperation, deps: AuthRouteDeps): Promise<Response> {
  if (deps.accounts === undefined) return problem(c, 'not-found');
  const asked = await toRequest(c, operation);
  if (!(asked instanceof Request)) return asked;
  const before = operation.isSignIn ? await deps.findSignIn(c.req.raw.headers) : undefined;
  const answered = await callLibrary(deps, asked, c);
  if (answered.status >= 400) return answered;
  if (before?.signInId !== undefined)
    await deps.endSignIn({ userId: before.userId, signInId: before.signInId });
  return tell(c, answered, operation);
}

/** The library reads what our schemas let through, and nothing else of the request but its cookies. */
async function toRequest(
  c: Context<AppEnv>,
  { method, body, always }: AuthOperation,
): Promise<Request | Response> {
  const headers = new Headers();
  for (const name of ['cookie', 'origin', 'user-agent']) {
    const value = c.req.header(name);
    if (value !== undefined) headers.set(name, value);
  }
  const url = new URL(c.req.path, 'http://localhost');
  if (body === undefined) return new Request(url, { method, headers });
  const read = await readJson(c, body, SMALL_BODY_BYTES);
  if (!('value' in read)) return read;
  headers.set('content-type', 'application/json');
  return new Request(url, { method, headers, body: JSON.stringify({ ...Object(read.value), ...always }) });
}

async function callLibrary(deps: AuthRouteDeps, request: Request, c: Context<AppEnv>): Promise<Response> {
  if (deps.accounts === undefined) return problem(c, 'not-found');
  const answered = await deps.accounts.answer(request);
  return answered.status < 400 ? answered : problem(c, await toProblemCode(answered));
}

async function tell(c: Context<AppEnv>, answered: Response, operation: AuthOperation): Promise<Response> {
  for (const cookie of answered.headers.getSetCookie()) c.header('set-cookie', cookie, { append: true });
  if (operation.answer === undefined) return c.body(null, 204);
  return c.json(await answered.json());
}
