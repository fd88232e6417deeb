import { APIError, createAuthMiddleware } from 'better-auth/api';

let known: Promise<ReadonlySet<string>> | undefined;

/** Is this one of the tens of thousands that are tried first? Whatever the case of its letters. */
export async function isCommonPassword(password: string): Promise<boolean> {
  known ??= readList();
  return (await known).has(password.toLowerCase());
}

/** Before a password is chosen, in whichever way. */
export const refuseCommonPasswords = createAuthMiddleware(async ({ path, body }) => {
  const chosen = CHOOSING[path]?.(Object(body));
  if (typeof chosen !== 'string' || !(await isCommonPassword(chosen))) return;
  throw new APIError('BAD_REQUEST', { code: 'PASSWORD_TOO_COMMON', message: 'PASSWORD_TOO_COMMON' });
});

const CHOOSING: Readonly<Record<string, (body: Readonly<Record<string, unknown>>) => unknown>> = {
  '/sign-up/email': ({ password }) => password,
  '/reset-password': ({ newPassword }) => newPassword,
  '/change-password': ({ newPassword }) => newPassword,
};

/** Loaded with the first password that is chosen: most processes never need it. */
async function readList(): Promise<ReadonlySet<string>> {
  const { dictionary } = await import('@zxcvbn-ts/language-common');
  return new Set(Object.values(dictionary).flatMap((words) => words.filter(({ length }) => length >= 8)));
}
