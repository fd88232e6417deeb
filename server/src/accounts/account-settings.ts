import { z } from 'zod';

/** Of {@link AccountSettings}, those that `NAME_FILE` may hold. */
export const ACCOUNT_SECRETS = ['AUTH_SECRET', 'OIDC_CLIENT_SECRET'] as const;

/** Who may have an account here, and what they can sign in with. */
export const AccountSettings = {
  ACCOUNTS: z.enum(['one', 'many']).default('one').meta({
    description:
      'one: one person, let in by pairing links. many: people with accounts; who was here before becomes the owner.',
  }),
  AUTH_SECRET: z.string().min(32, 'must have at least 32 characters').optional().meta({
    description: 'Signs the cookies of accounts; at least 32 random characters. Needed with ACCOUNTS=many.',
    example: '',
  }),
  SIGN_UPS: z.enum(['open', 'invitation', 'closed']).default('invitation').meta({
    description: 'Who may make an account: open (everybody), invitation (who holds a link), closed (nobody).',
  }),
  OIDC_DISCOVERY_URL: z
    .url({ protocol: /^https?$/, error: 'must be an http:// or https:// URL' })
    .optional()
    .meta({
      description:
        'An OpenID Connect provider to sign in with; its redirect URI is PUBLIC_URL/api/auth/callback/oidc.',
      example: 'https://id.example/.well-known/openid-configuration',
    }),
  OIDC_CLIENT_ID: z
    .string()
    .optional()
    .meta({ description: 'What the provider calls this server.', example: '' }),
  OIDC_CLIENT_SECRET: z
    .string()
    .optional()
    .meta({ description: 'What the provider knows this server by.', example: '' }),
  OIDC_NAME: z
    .string()
    .max(40)
    .default('single sign-on')
    .meta({ description: 'What people call the provider: "Sign in with …".' }),
  SECURITY_CONTACT: z
    .url({ protocol: /^(mailto|https)$/, error: 'must be a mailto: or https:// URL' })
    .optional()
    .meta({
      description: 'Whom to tell of a hole in this server: what GET /.well-known/security.txt says.',
      example: 'mailto:security@locked-in.example',
    }),
} as const;
