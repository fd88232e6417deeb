import { AsyncLocalStorage } from 'node:async_hooks';
import { passkey } from '@better-auth/passkey';
import { PASSWORD_LENGTH, RESET_PATH } from '@locked-in/contracts';
import type { Database } from '@locked-in/store';
import { betterAuth } from 'better-auth';
import { genericOAuth } from 'better-auth/plugins/generic-oauth';
import type { SignInCaller } from '../http/app-env.ts';
import { FRESH_MS } from '../http/authenticate.ts';
import { type AdmitDeps, admitTo, type Noticed } from './admit.ts';
import { AUTH_PATH } from './auth-path.ts';
import { refuseCommonPasswords } from './common-passwords.ts';
import { PROVIDER_ID, type Provider } from './provider.ts';

const DAY_SECONDS = 24 * 60 * 60;
const FRESH_SECONDS = FRESH_MS / 1000;
const RESET_SECONDS = 60 * 60;

export const ACCOUNT_COOKIE_PREFIX = 'locked_in';

export type AccountsOptions = AdmitDeps & {
  readonly db: Database;
  readonly publicUrl: string;
  /** At least 32 random characters: signs cookies. */
  readonly secret: string;
  readonly provider?: Provider | undefined;
  /** Tells a person how to choose a new password; absent where nothing can be sent. */
  readonly sendReset?: ((to: { readonly email: string; readonly link: string }) => Promise<void>) | undefined;
};

/** `noticed`: whom the library has let in, or whose password it has changed, while it answered. */
export type Answered = { readonly response: Response; readonly noticed: Readonly<Noticed> };

export type Accounts = {
  /** Answers a request below {@link AUTH_PATH}. Throws what is nobody's fault but ours. */
  readonly answer: (request: Request) => Promise<Answered>;
  readonly findSignIn: (headers: Headers) => Promise<SignInCaller | undefined>;
  /** Has a link made and sent to this address, if it has an account. */
  readonly requestReset: (email: string) => Promise<void>;
};

/** Accounts with passwords, passkeys and an OpenID Connect provider, kept by better-auth in the schema `auth`. */
export function openAccounts(options: AccountsOptions): Accounts {
  const asked = new AsyncLocalStorage<Noticed>();
  const notice = (noticed: Noticed) => void Object.assign(asked.getStore() ?? {}, noticed);
  const auth = betterAuth(toAuthOptions(options, notice));
  return {
    answer: async (request) => {
      const noticed: Noticed = {};
      return { response: await asked.run(noticed, () => auth.handler(request)), noticed };
    },
    requestReset: async (email) => {
      await auth.api.requestPasswordReset({ body: { email: email.toLowerCase() } });
    },
    findSignIn: async (headers) => {
      const found = await auth.api.getSession({ headers, query: { disableRefresh: true } });
      if (found === null) return undefined;
      const { id, userId, createdAt } = found.session;
      return { by: 'sign-in', userId, signInId: id, signedInAtMs: createdAt.getTime() };
    },
  };
}

function toAuthOptions(options: AccountsOptions, notice: (noticed: Noticed) => void) {
  const { db, publicUrl, secret, sendReset } = options;
  const isSecure = publicUrl.startsWith('https:');
  return {
    appName: 'Locked In',
    baseURL: publicUrl,
    basePath: AUTH_PATH,
    secret,
    database: { db, type: 'postgres', schemaName: 'auth' }, // no transaction: it would hold a connection while ours asks for another
    telemetry: { enabled: false },
    logger: { disabled: true }, // it would write addresses and links; what it throws reaches our own log
    onAPIError: { throw: true },
    rateLimit: { enabled: false }, // ours counts wrong attempts before a request gets here
    trustedOrigins: [new URL(publicUrl).origin],
    advanced: {
      cookiePrefix: ACCOUNT_COOKIE_PREFIX,
      useSecureCookies: isSecure,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', secure: isSecure },
      ipAddress: { disableIpTracking: true },
    },
    session: { expiresIn: 30 * DAY_SECONDS, disableSessionRefresh: true, freshAge: FRESH_SECONDS },
    verification: { storeIdentifier: 'hashed' },
    emailAndPassword: {
      enabled: true,
      minPasswordLength: PASSWORD_LENGTH.min,
      maxPasswordLength: PASSWORD_LENGTH.max,
      revokeSessionsOnPasswordReset: true,
      resetPasswordTokenExpiresIn: RESET_SECONDS,
      onPasswordReset: async ({ user }) => notice({ userId: user.id }),
      ...(sendReset && {
        sendResetPassword: ({ user, token }) =>
          sendReset({ email: user.email, link: `${publicUrl}${RESET_PATH}#${token}` }),
      }),
    },
    account: { accountLinking: { enabled: true, trustedProviders: [] } },
    hooks: { before: refuseCommonPasswords },
    databaseHooks: admitTo(options, notice),
    plugins: [
      passkey({ rpID: new URL(publicUrl).hostname, rpName: 'Locked In', origin: new URL(publicUrl).origin }),
      ...(options.provider === undefined ? [] : [genericOAuth({ config: [toOAuth(options.provider)] })]),
    ],
  } satisfies Parameters<typeof betterAuth>[0];
}

function toOAuth({ name, discoveryUrl, clientId, clientSecret }: Provider) {
  return {
    providerId: PROVIDER_ID,
    name,
    discoveryUrl,
    clientId,
    ...(clientSecret !== undefined && { clientSecret }),
    scopes: ['openid', 'email', 'profile'],
    pkce: true,
    requireIdTokenVerification: true,
  };
}
