import * as store from '@locked-in/store';
import { linkSignIn } from './accounts/link-sign-in.ts';
import type { Accounts } from './accounts/open-accounts.ts';
import { toProvider } from './accounts/provider.ts';
import type { AppDeps } from './app.ts';
import type { AccountsConfig } from './config.ts';
import { type Letter, resetLetter } from './mail/letters.ts';
import { openTokenHolders } from './tokens/open-token-holders.ts';

type Opened = {
  readonly gateDb: store.Database;
  readonly publicUrl: string;
  readonly accountsConfig: AccountsConfig;
  /** Told of keys of a user service that cannot be read. */
  readonly report: (error: unknown) => void;
  /** Told of a letter that could not be sent. */
  readonly reportMail: (error: unknown) => void;
};

type Post = (letter: Letter) => void;

type SignInDeps = Pick<
  AppDeps,
  | 'accounts'
  | 'endSignIn'
  | 'endSignIns'
  | 'findInvitation'
  | 'findSignIn'
  | 'findTokenHolder'
  | 'post'
  | 'readOwnAccount'
  | 'redeemForSignIn'
  | 'removePasskey'
  | 'signInWays'
>;

/** How people show who they are: by a pairing link where one person owns the instance, else by their accounts. */
export async function toSignInDeps(opened: Opened): Promise<SignInDeps> {
  const { gateDb: db, accountsConfig: config } = opened;
  const post = config.ACCOUNTS === 'many' ? await openPost(opened) : undefined;
  const accounts = config.ACCOUNTS === 'many' ? await openAccountsOf(opened, post) : undefined;
  return {
    ...(accounts === undefined ? byLink(db) : byAccount(accounts)),
    accounts,
    post,
    signInWays: toSignInWays(opened),
    findTokenHolder: openTokenHolders({ db, config, report: opened.report }),
    findInvitation: (code) => store.findInvitation(db, code),
    readOwnAccount: (userId) => store.readOwnAccount(db, userId),
    endSignIn: (signIn) => store.endSignIn(db, signIn),
    endSignIns: (userId) => store.endSignIns(db, userId),
    removePasskey: (passkey) => store.removePasskey(db, passkey),
  };
}

/** Browsers keep passkeys for names, not for bare addresses. */
function toSignInWays({ publicUrl, accountsConfig: config }: Opened): AppDeps['signInWays'] {
  const provider = toProvider(config);
  return {
    accounts: config.ACCOUNTS,
    signUps: config.SIGN_UPS,
    passkeys: config.ACCOUNTS === 'many' && !/^[\d.]+$|:/.test(new URL(publicUrl).hostname),
    mail: config.ACCOUNTS === 'many' && config.SMTP_URL !== undefined,
    ...(provider && { provider: provider.name }),
  };
}

function byLink(db: store.Database) {
  return {
    findSignIn: linkSignIn((sessionHash) => store.findSignedIn(db, sessionHash, Date.now())),
    redeemForSignIn: (redemption: store.SignInRedemption) => store.redeemForSignIn(db, redemption),
  };
}

/** Links pair browsers still; who somebody is says their account alone. */
function byAccount(accounts: Accounts) {
  return {
    findSignIn: accounts.findSignIn,
    redeemForSignIn: async () => ({ kind: 'link-used' }) as const,
  };
}

/** The library is loaded where somebody needs it: one person's instance stays small. */
async function openAccountsOf(opened: Opened, post: Post | undefined): Promise<Accounts> {
  const { gateDb: db, publicUrl, accountsConfig: config } = opened;
  if (config.AUTH_SECRET === undefined) throw new Error('accounts need AUTH_SECRET');
  const { openAccounts } = await import('./accounts/open-accounts.ts');
  return openAccounts({
    db,
    publicUrl,
    secret: config.AUTH_SECRET,
    provider: toProvider(config),
    now: Date.now,
    signUps: config.SIGN_UPS,
    useInvitation: (use) => store.useInvitation(db, use),
    hasOwner: () => store.hasOwner(db),
    isDisabled: (userId) => store.isDisabled(db, userId),
    sendReset: post && (async (to) => post(resetLetter(to))),
  });
}

/** Nobody waits for the mail server: how long an answer takes tells nobody whether an address has an account. */
async function openPost({ accountsConfig, reportMail }: Opened): Promise<Post | undefined> {
  if (accountsConfig.SMTP_URL === undefined) return undefined;
  const { openMail } = await import('./mail/open-mail.ts');
  const send = openMail(accountsConfig);
  return send && ((letter) => void send(letter).catch(reportMail));
}
