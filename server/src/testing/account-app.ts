import { randomUUID } from 'node:crypto';
import { createInvitation, type Database, listSecurityEvents, noteSecurityEvent } from '@locked-in/store';
import type { SignUps } from '../accounts/admit.ts';
import { mintInvitation } from '../accounts/mint-invitation.ts';
import { buildApp } from '../app.ts';
import { parseAccountsConfig } from '../config.ts';
import { toSignInDeps } from '../to-sign-in-deps.ts';
import { fakeDeps } from './fake-deps.ts';

const PUBLIC_URL = 'http://localhost:4820';
const FROM_OUR_PAGE = {
  Origin: PUBLIC_URL,
  'Sec-Fetch-Site': 'same-origin',
  'Content-Type': 'application/json',
};

export type Browser = {
  readonly get: (path: string) => Promise<Response>;
  readonly send: (method: 'POST' | 'DELETE' | 'PATCH', path: string, body?: unknown) => Promise<Response>;
};

/** The app with real accounts in a database, and browsers that keep its cookies, each at an address of its own. */
export async function openAccountApp(
  db: Database,
  signUps: SignUps = 'invitation',
  settings: Readonly<Record<string, string>> = {},
) {
  const accountsConfig = parseAccountsConfig({
    ACCOUNTS: 'many',
    AUTH_SECRET: 'for tests: enough characters, random or not',
    SIGN_UPS: signUps,
    ...settings,
  });
  const opened = {
    gateDb: db,
    publicUrl: PUBLIC_URL,
    accountsConfig,
    report: () => {},
    reportMail: () => {},
  };
  const noted: Promise<void>[] = [];
  const app = buildApp(
    fakeDeps({
      ...(await toSignInDeps(opened)),
      publicUrl: PUBLIC_URL,
      now: Date.now,
      trustedProxies: 1,
      noteSecurity: (event) => void noted.push(noteSecurityEvent(db, event)),
      listSecurityEvents: async (userId) => {
        await Promise.all(noted);
        return listSecurityEvents(db, userId);
      },
    }),
  );
  return {
    openBrowser: () => openBrowser(app),
    invite: (kind: 'owner' | 'member', email?: string) =>
      mintInvitation((invitation) => createInvitation(db, invitation), {
        kind,
        publicUrl: PUBLIC_URL,
        nowMs: Date.now(),
        email,
      }),
  };
}

export type AccountApp = Awaited<ReturnType<typeof openAccountApp>>;

function openBrowser(app: ReturnType<typeof buildApp>): Browser {
  const cookies = new Map<string, string>();
  const address = { 'X-Forwarded-For': randomUUID() };
  const ask = async (path: string, request: RequestInit) => {
    const Cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await app.request(path, {
      ...request,
      headers: { ...request.headers, ...address, Cookie },
    });
    for (const line of answer.headers.getSetCookie()) keep(cookies, line);
    return answer;
  };
  return {
    get: (path) => ask(path, {}),
    send: (method, path, body = {}) =>
      ask(path, { method, body: JSON.stringify(body), headers: FROM_OUR_PAGE }),
  };
}

function keep(cookies: Map<string, string>, line: string): void {
  const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
  if (value === '' || /max-age=0/i.test(line)) cookies.delete(name);
  else cookies.set(name, value);
}

export const PASSWORD = 'a harmless long sentence';

/** Opens an invitation's link and makes an account with it. */
export async function signUp(
  browser: Browser,
  link: string | undefined,
  email: string,
  password = PASSWORD,
): Promise<Response> {
  if (link !== undefined) await browser.send('POST', '/v1/invitation', { code: new URL(link).hash.slice(1) });
  return browser.send('POST', '/api/auth/sign-up/email', { name: 'Ada', email, password });
}

export function signIn(browser: Browser, email: string, password = PASSWORD): Promise<Response> {
  return browser.send('POST', '/api/auth/sign-in/email', { email, password });
}
