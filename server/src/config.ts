import { readFileSync } from 'node:fs';
import { KEPT_DAYS, SECURITY_KEPT_DAYS } from '@locked-in/contracts';
import { METRICS_TOKEN_SETTING } from '@locked-in/watch';
import { z } from 'zod';
import { ACCOUNT_SECRETS, AccountSettings } from './accounts/account-settings.ts';
import { LimitSettings } from './limits/limit-settings.ts';
import { MAIL_SECRETS, MailSettings } from './mail/mail-settings.ts';
import { TOKEN_SECRETS, TokenSettings } from './tokens/token-settings.ts';

/** Values that must not stand in the environment of a process list: `NAME_FILE` names a file that holds them. */
export const SECRETS = [
  'DATABASE_URL',
  'AMQP_URL',
  'METRICS_TOKEN',
  ...ACCOUNT_SECRETS,
  ...MAIL_SECRETS,
  ...TOKEN_SECRETS,
] as const;

const portSchema = z.coerce.number().int().min(0).max(65_535);

/** How many days something is kept. */
function toDaysSchema({
  fewest,
  most,
  asShipped,
  description,
}: typeof KEPT_DAYS | typeof SECURITY_KEPT_DAYS) {
  return z.coerce.number().int().min(fewest).max(most).default(asShipped).meta({ description });
}

/** Every setting of the server process, with its default and the words of `deploy/.env.example`. */
export const ConfigSchema = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'must be a postgres:// URL' }).meta({
    description: 'PostgreSQL 15 or newer.',
    example: 'postgres://user:password@localhost:5432/name',
  }),
  AMQP_URL: z
    .url({ protocol: /^amqps?$/, error: 'must be an amqp:// or amqps:// URL' })
    .meta({ description: 'RabbitMQ 3.10 or newer.', example: 'amqp://user:password@localhost:5672/' }),
  HOST: z.string().default('127.0.0.1').meta({ description: 'The address to listen on.' }),
  PORT: portSchema.default(4820).meta({ description: 'The port to listen on; 0 takes a free one.' }),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: 'must be an http:// or https:// URL' })
    .optional()
    .meta({
      description: 'Where browsers reach this server, if not at http://HOST:PORT.',
      example: 'https://locked-in.example',
    }),
  TRUSTED_PROXIES: z.coerce
    .number()
    .int()
    .min(0)
    .max(10)
    .default(0)
    .meta({ description: 'How many proxies of yours stand in front and append to X-Forwarded-For.' }),
  DATABASE_CONNECTIONS: z.coerce
    .number()
    .int()
    .min(2)
    .max(100)
    .default(10)
    .meta({ description: 'Connections to PostgreSQL of one process, at most.' }),
  MIGRATE: z
    .stringbool({ truthy: ['true'], falsy: ['false'], error: 'must be true or false' })
    .default(true)
    .meta({ description: 'Bring the database to this version at start (under a lock).' }),
  STOP_DELAY_SECONDS: z.coerce.number().min(0).max(15).default(0).meta({
    description:
      'How long requests are still answered after SIGTERM, while /readyz is 503 already: behind a gateway, longer than it takes to notice.',
  }),
  EVENTS_KEPT_DAYS: toDaysSchema(KEPT_DAYS),
  SECURITY_EVENTS_KEPT_DAYS: toDaysSchema(SECURITY_KEPT_DAYS),
  METRICS_TOKEN: z.string().min(METRICS_TOKEN_SETTING.shortest, METRICS_TOKEN_SETTING.error).optional().meta({
    description: METRICS_TOKEN_SETTING.description,
    example: METRICS_TOKEN_SETTING.example,
  }),
  ...AccountSettings,
  ...TokenSettings,
  ...LimitSettings,
  ...MailSettings,
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
    .default('info')
    .meta({ description: 'fatal, error, warn, info, debug, trace or silent.' }),
});

export type Config = Readonly<z.infer<typeof ConfigSchema>>;

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the environment once. Throws one error that names every wrong variable and shows no value. */
export function parseConfig(environment: Environment): Config {
  return Object.freeze(
    parseWith(ConfigSchema.check(requireSecret, requireTokenRules, requireSender), environment),
  );
}

/** People's sign-ins must outlive a restart and hold on every server, so the secret cannot be made up here. */
function requireSecret({ value, issues }: z.core.ParsePayload<AccountsConfig>): void {
  if (value.ACCOUNTS !== 'many' || value.AUTH_SECRET !== undefined) return;
  issues.push({ code: 'custom', path: ['AUTH_SECRET'], message: 'is missing', input: undefined });
}

/** A key alone does not say whose tokens are meant, nor that they are meant for us. */
function requireTokenRules({ value, issues }: z.core.ParsePayload<AccountsConfig>): void {
  if (value.TOKEN_KEYS === undefined) return;
  for (const name of ['TOKEN_ISSUER', 'TOKEN_AUDIENCE'] as const) {
    if (value[name] !== undefined) continue;
    issues.push({ code: 'custom', path: [name], message: 'is missing', input: undefined });
  }
}

/** Mail servers take no letter from nobody. */
function requireSender({ value, issues }: z.core.ParsePayload<AccountsConfig>): void {
  if (value.SMTP_URL === undefined || value.MAIL_FROM !== undefined) return;
  issues.push({ code: 'custom', path: ['MAIL_FROM'], message: 'is missing', input: undefined });
}

const LinkConfigSchema = ConfigSchema.pick({ DATABASE_URL: true, HOST: true, PORT: true, PUBLIC_URL: true });
const AccountsConfigSchema = z.object({
  ...AccountSettings,
  ...TokenSettings,
  ...LimitSettings,
  ...MailSettings,
});

export type AccountsConfig = Readonly<z.infer<typeof AccountsConfigSchema>>;

/** What a process that brings its own database reads of the environment. */
export function parseAccountsConfig(environment: Environment): AccountsConfig {
  return Object.freeze(parseWith(AccountsConfigSchema.check(requireTokenRules, requireSender), environment));
}

/** How letters leave. */
export function parseMailConfig(environment: Environment) {
  return Object.freeze(parseWith(z.object(MailSettings), environment));
}

/** What it takes to make a pairing link for a cluster. */
export function parseLinkConfig(environment: Environment): Readonly<z.infer<typeof LinkConfigSchema>> {
  return Object.freeze(parseWith(LinkConfigSchema, environment));
}

const DatabaseConfigSchema = ConfigSchema.pick({ DATABASE_URL: true, EVENTS_KEPT_DAYS: true }).extend({
  AMQP_URL: ConfigSchema.shape.AMQP_URL.optional(),
});

/** Where everything of a cluster is kept. */
export function parseDatabaseConfig(environment: Environment) {
  return Object.freeze(parseWith(DatabaseConfigSchema, environment));
}

/** Where the broker of a cluster is, and how long what it holds is kept. */
export function parseBrokerConfig(environment: Environment) {
  return Object.freeze(parseWith(ConfigSchema.pick({ AMQP_URL: true, EVENTS_KEPT_DAYS: true }), environment));
}

function parseWith<T>(schema: z.ZodType<T>, environment: Environment): T {
  const { values, problems } = withSecretFiles(environment);
  const parsed = schema.safeParse(values);
  if (parsed.success && problems.length === 0) return parsed.data;
  const unreadable = new Set(problems.map(({ name }) => name));
  const wrong = parsed.error?.issues.filter(({ path }) => !unreadable.has(String(path[0]))) ?? [];
  const lines = [
    ...problems.map(({ name, message }) => `${name}_FILE: ${message}`),
    ...wrong.map(({ path, message }) => `${path.join('.')}: ${toWords(values, path, message)}`),
  ];
  throw new Error(`The configuration is not valid. ${lines.join('; ')}`);
}

type SecretProblem = { readonly name: string; readonly message: string };

/** An empty variable is an absent one: `NAME=` is how compose files pass on what nobody set. */
function withSecretFiles(environment: Environment): { values: Environment; problems: SecretProblem[] } {
  const values = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const problems: SecretProblem[] = [];
  for (const name of SECRETS) {
    const path = values[`${name}_FILE`];
    if (path === undefined) continue;
    const secret = readSecret(path);
    if (secret === undefined) problems.push({ name, message: 'the file cannot be read' });
    else if (values[name] !== undefined) problems.push({ name, message: `is given beside ${name}` });
    else values[name] = secret;
  }
  return { values, problems };
}

function readSecret(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return undefined; // named by the caller together with everything else that is wrong
  }
}

function toWords(values: Environment, path: readonly PropertyKey[], message: string): string {
  return values[String(path[0])] === undefined ? 'is missing' : message;
}
