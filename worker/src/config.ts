import { readFileSync } from 'node:fs';
import { KEPT_DAYS, SECURITY_KEPT_DAYS } from '@locked-in/contracts';
import { METRICS_TOKEN_SETTING } from '@locked-in/watch';
import { z } from 'zod';
import {
  MODEL_SECRETS,
  MODEL_SHAPE,
  type ModelSettings,
  modelProblems,
  toModelSettings,
} from './model-settings.ts';

/** Values that must not stand in the environment of a process list: `NAME_FILE` names a file that holds them. */
export const SECRETS = ['DATABASE_URL', 'AMQP_URL', 'METRICS_TOKEN', ...MODEL_SECRETS] as const;

/** How many days something is kept. */
function toDaysSchema({
  fewest,
  most,
  asShipped,
  description,
}: typeof KEPT_DAYS | typeof SECURITY_KEPT_DAYS) {
  return z.coerce.number().int().min(fewest).max(most).default(asShipped).meta({ description });
}

/** Every setting of the worker process, with its default and the words of `deploy/.env.example`. */
export const ConfigSchema = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'must be a postgres:// URL' }).meta({
    description: 'PostgreSQL 15 or newer.',
    example: 'postgres://user:password@localhost:5432/name',
  }),
  AMQP_URL: z
    .url({ protocol: /^amqps?$/, error: 'must be an amqp:// or amqps:// URL' })
    .meta({ description: 'RabbitMQ 3.10 or newer.', example: 'amqp://user:password@localhost:5672/' }),
  DATABASE_CONNECTIONS: z.coerce
    .number()
    .int()
    .min(2)
    .max(100)
    .default(8)
    .meta({ description: 'Connections to PostgreSQL of one process, at most.' }),
  HEALTH_HOST: z
    .string()
    .min(1)
    .default('127.0.0.1')
    .meta({ description: 'The address where GET /healthz, GET /readyz and GET /metrics answer.' }),
  HEALTH_PORT: z.coerce
    .number()
    .int()
    .min(0)
    .max(65_535)
    .default(4821)
    .meta({ description: 'The port where they answer; 0 takes a free one.' }),
  EVENTS_KEPT_DAYS: toDaysSchema(KEPT_DAYS),
  SECURITY_EVENTS_KEPT_DAYS: toDaysSchema(SECURITY_KEPT_DAYS),
  METRICS_TOKEN: z.string().min(METRICS_TOKEN_SETTING.shortest, METRICS_TOKEN_SETTING.error).optional().meta({
    description: METRICS_TOKEN_SETTING.description,
    example: METRICS_TOKEN_SETTING.example,
  }),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
    .default('info')
    .meta({ description: 'fatal, error, warn, info, debug, trace or silent.' }),
  ...MODEL_SHAPE,
});

export type Config = Readonly<z.infer<typeof ConfigSchema>>;

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the environment once. Throws one error that names every wrong variable and shows no value. */
export function parseConfig(environment: Environment): Config {
  return parseWith(ConfigSchema, { environment, secrets: SECRETS });
}

const ModelOnlySchema = z.object(MODEL_SHAPE);

/** The model alone, for a process that has its database and broker by other means; undefined while there is none. */
export function parseModel(environment: Environment): ModelSettings | undefined {
  return toModelSettings(parseWith(ModelOnlySchema, { environment, secrets: MODEL_SECRETS }));
}

export type Kept = { readonly keptDays: number; readonly securityKeptDays: number };

const KeptSchema = ConfigSchema.pick({ EVENTS_KEPT_DAYS: true, SECURITY_EVENTS_KEPT_DAYS: true });

/** How many days things are kept, for a process that has its other settings by other means. Throws like `parseConfig`. */
export function parseKept(environment: Environment): Kept {
  const given = Object.entries(environment).filter(([, value]) => value !== '');
  const parsed = KeptSchema.safeParse(Object.fromEntries(given));
  if (parsed.success) return toKept(parsed.data);
  const wrong = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new Error(`The configuration is not valid. ${wrong.join('; ')}`);
}

export function toKept(config: z.infer<typeof KeptSchema>): Kept {
  return { keptDays: config.EVENTS_KEPT_DAYS, securityKeptDays: config.SECURITY_EVENTS_KEPT_DAYS };
}

type Source = { readonly environment: Environment; readonly secrets: readonly string[] };

function parseWith<T extends z.infer<typeof ModelOnlySchema>>(
  schema: z.ZodType<T>,
  source: Source,
): Readonly<T> {
  const { values, problems } = withSecretFiles(source);
  const parsed = schema.safeParse(values);
  const wrong = parsed.error?.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`) ?? [];
  const together = parsed.success ? modelProblems(parsed.data) : [];
  const all = [...problems, ...wrong, ...together];
  if (parsed.success && all.length === 0) return Object.freeze(parsed.data);
  throw new Error(`The configuration is not valid. ${all.join('; ')}`);
}

/**
 * `NAME_FILE` is the path of a file that holds the secret `NAME`. An empty variable is an absent one:
 * `NAME=` is how compose files pass on what nobody set.
 */
function withSecretFiles({ environment, secrets }: Source): {
  values: Environment;
  problems: readonly string[];
} {
  const values = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const problems: string[] = [];
  for (const name of secrets) {
    const path = values[`${name}_FILE`];
    if (path === undefined) continue;
    if (values[name] !== undefined) problems.push(`${name}_FILE: is given beside ${name}`);
    values[name] = readSecret(path);
    if (values[name] === undefined) problems.push(`${name}_FILE: the file cannot be read`);
  }
  return { values, problems };
}

function readSecret(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return undefined; // told by the caller, with the name and without the path's owner
  }
}
