import { parse } from 'hono/utils/cookie';
import type { SignInCaller } from '../http/app-env.ts';
import { hashSecret } from '../secret.ts';

export const SIGN_IN_COOKIE = 'locked_in';

type FindSignedIn = (sessionHash: Buffer) => Promise<{ readonly userId: string } | undefined>;

/** Who a pairing link has signed in, where one person owns the instance and nobody has an account. */
export function linkSignIn(find: FindSignedIn): (headers: Headers) => Promise<SignInCaller | undefined> {
  return async (headers) => {
    const secret = parse(headers.get('cookie') ?? '', SIGN_IN_COOKIE)[SIGN_IN_COOKIE];
    if (secret === undefined) return undefined;
    const linkHash = hashSecret(secret);
    const found = await find(linkHash);
    return found && { by: 'sign-in', userId: found.userId, linkHash };
  };
}
