import type { ProblemCode } from '@locked-in/contracts';

/** What the library refused, as a problem of ours. Throws what is not the asker's fault. */
export async function toProblemCode(refused: Response): Promise<ProblemCode> {
  if (refused.status >= 500) throw new Error(`the accounts answered ${refused.status}`);
  const { code } = Object(await refused.json().catch(() => undefined)); // some refusals have no body
  return BY_CODE[String(code)] ?? BY_STATUS[refused.status] ?? 'invalid-request';
}

const BY_CODE: Readonly<Record<string, ProblemCode>> = {
  INVALID_EMAIL_OR_PASSWORD: 'wrong-credentials',
  INVALID_PASSWORD: 'wrong-credentials',
  CREDENTIAL_ACCOUNT_NOT_FOUND: 'wrong-credentials',
  PASSKEY_NOT_FOUND: 'wrong-credentials',
  AUTHENTICATION_FAILED: 'wrong-credentials',
  PASSWORD_TOO_COMMON: 'weak-password',
  INVALID_TOKEN: 'link-used',
  SIGN_UP_CLOSED: 'sign-up-closed',
  ACCOUNT_DISABLED: 'account-disabled',
  USER_ALREADY_EXISTS: 'conflict',
  USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL: 'conflict',
  PREVIOUSLY_REGISTERED: 'conflict',
  SESSION_NOT_FRESH: 'sign-in-again',
};

const BY_STATUS: Readonly<Record<number, ProblemCode>> = {
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not-found',
  429: 'too-many-requests',
};
