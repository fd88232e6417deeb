import { z } from 'zod';

export const TOKEN_SECRETS = ['TOKEN_KEYS'] as const;

const ALGORITHMS = ['RS256', 'ES256', 'EdDSA'] as const;
const claimSchema = z.string().min(1).max(64);

/** Access tokens of an outside user service, which its public key verifies. */
export const TokenSettings = {
  TOKEN_KEYS: z.string().optional().meta({
    description:
      'Public keys of a user service whose access tokens the API takes: PEM or JWKS, itself, as a file:// or an https:// URL.',
    example: 'https://users.example/.well-known/jwks.json',
  }),
  TOKEN_ISSUER: z.string().optional().meta({
    description: 'The iss of those tokens. Needed with TOKEN_KEYS.',
    example: 'https://users.example',
  }),
  TOKEN_AUDIENCE: z
    .string()
    .optional()
    .meta({ description: 'What their aud must name. Needed with TOKEN_KEYS.', example: 'locked-in' }),
  TOKEN_ALGORITHMS: listOf(z.enum(ALGORITHMS, { error: `must be of ${ALGORITHMS.join(', ')}` }))
    .default([...ALGORITHMS])
    .meta({ description: 'How they may be signed.', example: ALGORITHMS.join(',') }),
  TOKEN_TYPES: listOf(z.string().toLowerCase())
    .default(['at+jwt', 'jwt'])
    .meta({ description: 'What their typ may say.', example: 'at+jwt,jwt' }),
  TOKEN_LEEWAY_SECONDS: z.coerce
    .number()
    .int()
    .min(0)
    .max(60)
    .default(10)
    .meta({ description: 'How far clocks may differ.' }),
  TOKEN_MAX_LIFE_MINUTES: z.coerce
    .number()
    .int()
    .min(1)
    .default(1_440)
    .meta({ description: 'Tokens that are good for longer than this from now on are not taken.' }),
  TOKEN_CLAIM_USER: claimSchema.default('u-id').meta({ description: 'The claim that names the person.' }),
  TOKEN_CLAIM_WORKSPACE: claimSchema.default('a-id').meta({
    description:
      'The claim that names the workspace a token is for: they are in it, with the role it says, and reach no other.',
  }),
  TOKEN_CLAIM_EXPIRY: claimSchema
    .default('e')
    .meta({ description: 'The claim with the end in milliseconds; exp, where there is one, holds as well.' }),
  TOKEN_CLAIM_ROLE: claimSchema.default('r').meta({
    description:
      'The claim with their role there: owner and admin are admins, viewer a viewer, all else a member.',
  }),
} as const;

export type TokenConfig = Readonly<z.infer<z.ZodObject<typeof TokenSettings>>>;

/** "a, b" as a list. */
function listOf<T extends z.ZodType<unknown, string>>(schema: T) {
  return z
    .string()
    .transform((text) => text.split(',').map((part) => part.trim()))
    .pipe(z.array(schema).min(1));
}
