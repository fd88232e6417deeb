import { type Context, Hono } from 'hono';
import { AUTH_OPERATIONS, type AuthOperation, PROVIDER_CALLBACK } from '../accounts/auth-operations.ts';
import { AUTH_PATH } from '../accounts/auth-path.ts';
import type { Accounts } from '../accounts/open-accounts.ts';
import { toProblemCode } from '../accounts/to-problem-code.ts';
import type { AppEnv } from '../http/app-env.ts';
import type { AuthenticateDeps } from '../http/authenticate.ts';
import { readJson } from '../http/body.ts';
import { limitAttempts } from '../http/limit-attempts.ts';
import { limitRequests } from '../http/limit-requests.ts';
import type { NoteSecurityDeps } from '../http/note-security.ts';
import { problem } from '../http/problem.ts';
import { SMALL_BODY_BYTES } from '../http/request-parts.ts';
import { sameOriginOnly } from '../http/same-origin.ts';
import { tooMany } from '../http/too-many.ts';
import type { Limiter } from '../limits/limiter.ts';
import { hashSecret } from '../secret.ts';
import { noteAuth } from './note-auth.ts';

export type AuthRouteDeps = AuthenticateDeps &
  NoteSecurityDeps & {
    /** Undefined where one person owns the instance and pairing links sign in. */
    readonly accounts: Accounts | undefined;
    readonly endSignIn: (signIn: { userId: string; signInId: string }) => Promise<unknown>;
  };

/** By address, right ones too: each costs a tenth of a second of reckoning. A class signs in at once. */
const REQUESTS_A_MINUTE = 60;
/** As many as somebody needs who finds none of them. */
const LETTERS_AN_HOUR = 5;

/** Signing up, in and out, passwords and passkeys: the library's routes behind our checks and in our words. */
export function authRoutes(deps: AuthRouteDeps) {
  const app = new Hono<AppEnv>();
  const counting = limitAttempts(deps, 'account');
  const all = limitRequests(deps, { name: 'account-request', points: REQUESTS_A_MINUTE, seconds: 60 });
  const letters = deps.limits.openAttempts({ name: 'reset-letter', points: LETTERS_AN_HOUR, seconds: 3_600 });
  const fromOurPages = sameOriginOnly(deps.publicUrl);
  for (const operation of AUTH_OPERATIONS) {
    const { method, path, isGuessable } = operation;
    if (method === 'POST') app.post(`${AUTH_PATH}${path}`, fromOurPages);
    if (isGuessable) app.on(method, `${AUTH_PATH}${path}`, all, counting);
    app.on(method, `${AUTH_PATH}${path}`, (c) => answer(c, operation, { ...deps, letters }));
  }
  return app.get(`${AUTH_PATH}${PROVIDER_CALLBACK}`, (c) => comeBack(c, deps));
}

type AnswerDeps = AuthRouteDeps & {
  /** By account, whether there is one or not. */
  readonly letters: Limiter;
};

async function answer(c: Context<AppEnv>, operation: AuthOperation, deps: AnswerDeps): Promise<Response> {
  if (deps.accounts === undefined) return problem(c, 'not-found');
  const asked = await toRequest(c, operation);
  if (!('request' in asked)) return asked;
  const wrong = operation.isGuessable && asked.email !== undefined ? toAccountKey(asked.email) : undefined;
  const counted = wrong === undefined ? undefined : await deps.limits.wrongPasswords.count(wrong);
  if (counted?.isRefused) return tooMany(c, counted);
  const mailed = operation.isMailed && wrong !== undefined ? await deps.letters.count(wrong) : undefined;
  if (mailed?.isRefused) return tooMany(c, mailed);
  const needsCaller = operation.isSignIn || operation.notes !== undefined;
  const before = needsCaller ? await deps.findSignIn(c.req.raw.headers) : undefined;
  const { response, noticed } = await deps.accounts.answer(asked.request);
  const refused = response.status < 400 ? undefined : await toProblemCode(response);
  noteAuth(c, deps, { operation, noticed, before, refused, email: asked.email });
  if (refused !== undefined) return problem(c, refused);
  if (wrong !== undefined) await deps.limits.wrongPasswords.giveBack(wrong);
  if (operation.isSignIn && before?.signInId !== undefined)
    await deps.endSignIn({ userId: before.userId, signInId: before.signInId });
  return tell(c, response, operation);
}

/** The provider sends the browser back: with a sign-in, or to the page that says why not. */
async function comeBack(c: Context<AppEnv>, deps: AuthRouteDeps): Promise<Response> {
  if (deps.accounts === undefined) return problem(c, 'not-found');
  const { response, noticed } = await deps.accounts.answer(c.req.raw);
  if (response.status >= 400) return problem(c, await toProblemCode(response));
  const operation = { notes: { kind: 'signed-in', by: 'provider' } } as const;
  noteAuth(c, deps, { operation, noticed });
  return response;
}

type Asked = { readonly request: Request; readonly email?: string | undefined };

/** The library reads what our schemas let through, and nothing else of the request but its cookies. */
async function toRequest(
  c: Context<AppEnv>,
  { method, body, always }: AuthOperation,
): Promise<Asked | Response> {
  const headers = new Headers();
  for (const name of ['cookie', 'origin', 'user-agent']) {
    const value = c.req.header(name);
    if (value !== undefined) headers.set(name, value);
  }
  const url = new URL(c.req.path, 'http://localhost');
  if (body === undefined) return { request: new Request(url, { method, headers }) };
  const read = await readJson(c, body, SMALL_BODY_BYTES);
  if (!('value' in read)) return read;
  headers.set('content-type', 'application/json');
  const said = { ...Object(read.value), ...always };
  return { request: new Request(url, { method, headers, body: JSON.stringify(said) }), email: said.email };
}

/** Whoever reads the table of counts learns no address from it. */
function toAccountKey(email: string): string {
  return hashSecret(email.toLowerCase()).toString('base64url');
}

async function tell(c: Context<AppEnv>, answered: Response, operation: AuthOperation): Promise<Response> {
  for (const cookie of answered.headers.getSetCookie()) c.header('set-cookie', cookie, { append: true });
  if (operation.answer === undefined) return c.body(null, 204);
  return c.json(await answered.json());
}
