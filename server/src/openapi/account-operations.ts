import {
  AccountSchema,
  ErasedSchema,
  EraseRequestSchema,
  InvitationCodeSchema,
  InvitationSchema,
  type ProblemCode,
  SecurityEventsSchema,
  SignInWaysSchema,
} from '@locked-in/contracts';
import { z } from 'zod';
import { AUTH_OPERATIONS, type AuthOperation, PROVIDER_CALLBACK } from '../accounts/auth-operations.ts';
import { AUTH_PATH } from '../accounts/auth-path.ts';
import { BODY, type Operation, PERSON } from './operation.ts';

const REFUSED: readonly ProblemCode[] = ['unauthorized', 'forbidden', 'not-found'];
const GUESSABLE: readonly ProblemCode[] = [
  'wrong-credentials',
  'weak-password',
  'sign-up-closed',
  'account-disabled',
  'sign-in-again',
  'conflict',
  'link-used',
  'too-many-requests',
];

/** Accounts: making one, signing in, and what a person sees and changes of their own. */
export const ACCOUNT_OPERATIONS: Readonly<Record<string, Operation>> = {
  'GET /v1/sign-in-ways': {
    summary: 'What a browser that nobody is signed in to may offer.',
    by: 'anybody',
    status: 200,
    answer: SignInWaysSchema,
    problems: [],
  },
  'POST /v1/invitation': {
    summary: 'Show the code of an invitation; a cookie keeps it until the account is made.',
    by: 'anybody',
    body: InvitationCodeSchema,
    status: 200,
    answer: InvitationSchema,
    problems: [...BODY, 'forbidden', 'link-used', 'too-many-requests'],
  },
  'GET /v1/account': {
    summary: 'What the own account can sign in with, and where it is signed in.',
    by: 'person',
    status: 200,
    answer: AccountSchema,
    problems: [...PERSON, 'not-found'],
  },
  'GET /v1/account/security-events': {
    summary: 'What happened to the own account: who came in, what was changed and taken along, newest first.',
    by: 'person',
    status: 200,
    answer: SecurityEventsSchema,
    problems: PERSON,
  },
  'GET /v1/account/export': {
    summary:
      'Everything that is stored about the person, a line of JSON for each row; the last line says that it is whole.',
    by: 'person',
    status: 200,
    answer: z.string(),
    mediaType: 'application/x-ndjson',
    problems: [...PERSON, 'sign-in-again'],
  },
  'DELETE /v1/account': {
    summary:
      'Erase the person: every row of every table, their account and their devices. Nothing brings it back.',
    by: 'person',
    body: EraseRequestSchema,
    status: 200,
    answer: ErasedSchema,
    problems: [...PERSON, ...BODY, 'sign-in-again'],
  },
  'DELETE /v1/account/sign-ins': {
    summary: 'Sign out everywhere.',
    by: 'person',
    status: 204,
    problems: PERSON,
  },
  'DELETE /v1/account/sign-ins/{signInId}': {
    summary: 'End one sign-in.',
    by: 'person',
    status: 204,
    problems: [...PERSON, 'not-found'],
  },
  'DELETE /v1/account/passkeys/{passkeyId}': {
    summary: 'Remove a passkey, soon after signing in.',
    by: 'person',
    status: 204,
    problems: [...PERSON, 'sign-in-again', 'not-found'],
  },
  ...Object.fromEntries(
    AUTH_OPERATIONS.map((operation) => [
      `${operation.method} ${AUTH_PATH}${operation.path}`,
      toOperation(operation),
    ]),
  ),
  [`GET ${AUTH_PATH}${PROVIDER_CALLBACK}`]: {
    summary: 'Where the OpenID Connect provider sends the browser back to.',
    by: 'anybody',
    status: 302,
    problems: ['not-found'],
  },
};

function toOperation({ summary, body, answer, isGuessable }: AuthOperation): Operation {
  return {
    summary,
    by: 'anybody',
    body,
    answer,
    status: answer === undefined ? 204 : 200,
    problems: [...REFUSED, ...(body ? BODY : []), ...(isGuessable ? GUESSABLE : [])],
  };
}
