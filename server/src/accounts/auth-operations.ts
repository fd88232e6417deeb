import {
  ForgottenPasswordSchema,
  NewPasskeySchema,
  NewPasswordSchema,
  PasskeyOptionsSchema,
  PasskeySignInSchema,
  PasswordChangeSchema,
  PasswordSignInSchema,
  ProviderAddressSchema,
  ProviderSignInSchema,
  type SecurityEventKind,
  SignUpSchema,
} from '@locked-in/contracts';
import type { z } from 'zod/mini';

/** What of the account library is open to browsers. Everything else of it answers 404. */
export type AuthOperation = {
  readonly method: 'GET' | 'POST';
  /** Below `/api/auth`. */
  readonly path: string;
  readonly summary: string;
  readonly body?: z.ZodMiniType | undefined;
  /** What every such request says beside its body. */
  readonly always?: Readonly<Record<string, unknown>> | undefined;
  /** What is told of the library's answer; absent = its cookies alone, which is where its secrets belong. */
  readonly answer?: z.ZodMiniType | undefined;
  /** Wrong attempts are counted. */
  readonly isGuessable?: boolean;
  /** A letter may leave for the address that is named. */
  readonly isMailed?: boolean;
  /** A sign-in that the browser already had ends with the new one. */
  readonly isSignIn?: boolean;
  /** What it means for the account that it was done, and by what. */
  readonly notes?: Noted | undefined;
};

export type Noted = { readonly kind: SecurityEventKind; readonly by?: string };

export const AUTH_OPERATIONS: readonly AuthOperation[] = [
  {
    method: 'POST',
    path: '/sign-up/email',
    summary: 'Make an account, where sign-ups are open or with the invitation this browser has shown.',
    body: SignUpSchema,
    isGuessable: true,
    notes: { kind: 'account-made', by: 'password' },
  },
  {
    method: 'POST',
    path: '/sign-in/email',
    summary: 'Sign in with a password.',
    body: PasswordSignInSchema,
    isGuessable: true,
    isSignIn: true,
    notes: { kind: 'signed-in', by: 'password' },
  },
  {
    method: 'POST',
    path: '/sign-in/social',
    summary: 'Where to go to sign in with the OpenID Connect provider.',
    body: ProviderSignInSchema,
    answer: ProviderAddressSchema,
  },
  { method: 'POST', path: '/sign-out', summary: 'End the sign-in of this browser.' },
  {
    method: 'POST',
    path: '/request-password-reset',
    summary: 'Have a link to choose a new password sent; answers the same for addresses of nobody.',
    body: ForgottenPasswordSchema,
    isGuessable: true,
    isMailed: true,
  },
  {
    method: 'POST',
    path: '/reset-password',
    summary: "Choose a new password with such a link's token; ends every sign-in.",
    body: NewPasswordSchema,
    isGuessable: true,
    notes: { kind: 'password-changed', by: 'link' },
  },
  {
    method: 'POST',
    path: '/change-password',
    summary: 'Choose a new password, knowing the old one; ends every other sign-in.',
    body: PasswordChangeSchema,
    always: { revokeOtherSessions: true },
    isGuessable: true,
    notes: { kind: 'password-changed' },
  },
  {
    method: 'GET',
    path: '/passkey/generate-register-options',
    summary: 'What to ask the browser for, to keep a passkey for this account.',
    answer: PasskeyOptionsSchema,
  },
  {
    method: 'POST',
    path: '/passkey/verify-registration',
    summary: 'Add the passkey that the browser made.',
    body: NewPasskeySchema,
    notes: { kind: 'passkey-added' },
  },
  {
    method: 'GET',
    path: '/passkey/generate-authenticate-options',
    summary: 'What to ask the browser for, to sign in with a passkey.',
    answer: PasskeyOptionsSchema,
  },
  {
    method: 'POST',
    path: '/passkey/verify-authentication',
    summary: 'Sign in with a passkey.',
    body: PasskeySignInSchema,
    isGuessable: true,
    isSignIn: true,
    notes: { kind: 'signed-in', by: 'passkey' },
  },
];

/** Where the provider sends the browser back to. A redirect to one of our pages is the answer. */
export const PROVIDER_CALLBACK = '/callback/oidc';
