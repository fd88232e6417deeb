import { createServer } from 'node:http';
import Provider from 'oidc-provider';

export const CLIENT_ID = 'locked-in';
export const CLIENT_SECRET = 'a secret that only the two of them know';

export type IdentityProvider = {
  readonly discoveryUrl: string;
  readonly stop: () => Promise<void>;
};

/** A real OpenID Connect provider on loopback. Whoever signs in as NAME is NAME@people.test. */
export async function startIdentityProvider(port: number, redirectUri: string): Promise<IdentityProvider> {
  const issuer = `http://127.0.0.1:${port}`;
  const provider = new Provider(issuer, {
    clients: [{ client_id: CLIENT_ID, client_secret: CLIENT_SECRET, redirect_uris: [redirectUri] }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    findAccount: (_context, accountId) => ({
      accountId,
      claims: () => ({
        sub: accountId,
        email: `${accountId}@people.test`,
        email_verified: true,
        name: accountId,
      }),
    }),
  });
  const server = createServer(provider.callback());
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    discoveryUrl: `${issuer}/.well-known/openid-configuration`,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
