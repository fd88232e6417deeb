import { z } from 'zod/mini';

/** Every error the API can answer, by its stable code. */
export const PROBLEMS = {
  'invalid-request': { status: 400, title: 'The request is not valid' },
  'weak-password': { status: 400, title: 'This password is among the first that are tried; choose another' },
  unauthorized: { status: 401, title: 'Sign in or pair this device first' },
  'sign-in-again': { status: 401, title: 'Sign in again first, to show that it is you' },
  'wrong-credentials': { status: 403, title: 'The e-mail address or the password is not right' },
  'sign-up-closed': { status: 403, title: 'An account needs an invitation that is still good' },
  'account-disabled': { status: 403, title: 'This account is switched off' },
  forbidden: { status: 403, title: 'This token may not do that' },
  'role-refused': { status: 403, title: 'Your role in this workspace does not allow that' },
  'not-found': { status: 404, title: 'There is nothing here' },
  'method-not-allowed': { status: 405, title: 'This address does not take that method' },
  conflict: { status: 409, title: 'That already exists' },
  'too-many': { status: 409, title: 'There are as many of these as there may be' },
  'link-used': { status: 410, title: 'This link was used already or is too old' },
  'too-large': { status: 413, title: 'The body is too large' },
  'unsupported-media': { status: 415, title: 'This content type or encoding is not supported' },
  'too-many-requests': { status: 429, title: 'Too many requests' },
  internal: { status: 500, title: 'Something went wrong on the server' },
  'streams-full': { status: 503, title: 'As many streams are open here as there may be' },
  unavailable: { status: 503, title: 'The server cannot take this right now' },
} as const;

export type ProblemCode = keyof typeof PROBLEMS;

/** RFC 9457 `application/problem+json`. `errors` name the field by JSON pointer and never repeat what was submitted. */
export const ProblemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.enum(Object.keys(PROBLEMS) as [ProblemCode, ...ProblemCode[]]),
  detail: z.optional(z.string()),
  errors: z.optional(z.array(z.object({ pointer: z.string(), message: z.string() }))),
  requestId: z.optional(z.string()),
});

export type Problem = z.infer<typeof ProblemSchema>;
