import { parse } from 'hono/utils/cookie';

/** Keeps the code of an invitation from its page until the account is made, also through another provider's pages. */
export const INVITATION_COOKIE = 'locked_in_invitation';

export function readInvitation(headers: Headers | undefined): string | undefined {
  return parse(headers?.get('cookie') ?? '', INVITATION_COOKIE)[INVITATION_COOKIE];
}
