import type { AccountsConfig } from '../config.ts';

/** Its id in routes and redirect URIs. */
export const PROVIDER_ID = 'oidc';

/** The OpenID Connect provider that people may sign in with. */
export type Provider = {
  readonly name: string;
  readonly discoveryUrl: string;
  readonly clientId: string;
  readonly clientSecret?: string | undefined;
};

/** Undefined when none is set up. */
export function toProvider(config: AccountsConfig): Provider | undefined {
  const { OIDC_DISCOVERY_URL: discoveryUrl, OIDC_CLIENT_ID: clientId } = config;
  if (discoveryUrl === undefined || clientId === undefined) return undefined;
  return { name: config.OIDC_NAME, discoveryUrl, clientId, clientSecret: config.OIDC_CLIENT_SECRET };
}
