import { PROBLEMS, type Problem, type ProblemCode } from '@locked-in/contracts';
import type { Context } from 'hono';

export type ProblemDetails = {
  readonly detail?: string | undefined;
  readonly errors?: Problem['errors'];
  readonly headers?: Readonly<Record<string, string>> | undefined;
};

/** The one shape of every error: RFC 9457, by code, with the request's id; never what was submitted. */
export function problem(c: Context, code: ProblemCode, details: ProblemDetails = {}): Response {
  c.set('problemCode', code);
  return c.body(JSON.stringify(toProblem(code, { ...details, requestId: c.get('requestId') })), {
    status: PROBLEMS[code].status,
    headers: { 'Content-Type': 'application/problem+json', ...details.headers },
  });
}

/** 503 with the seconds after which another try makes sense. */
export function unavailable(c: Context, retryAfterSeconds: number): Response {
  return problem(c, 'unavailable', { headers: { 'Retry-After': String(retryAfterSeconds) } });
}

export function toProblem(
  code: ProblemCode,
  { detail, errors, requestId }: ProblemDetails & { readonly requestId?: string | undefined } = {},
): Problem {
  const { status, title } = PROBLEMS[code];
  return {
    type: `urn:locked-in:problem:${code}`,
    title,
    status,
    code,
    ...(detail !== undefined && { detail }),
    ...(errors !== undefined && { errors }),
    ...(requestId !== undefined && { requestId }),
  };
}
