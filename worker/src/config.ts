import { readFileSync } from 'node:fs';
import { z } from 'zod';

const SECRETS = ['DATABASE_URL', 'AMQP_URL'] as const;

const ConfigSchema = z.object({
  /** PostgreSQL, `postgres://user:password@host:port/name`. */
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  /** RabbitMQ, `amqp://user:password@host:port/vhost`. */
  AMQP_URL: z.url({ protocol: /^amqps?$/ }),
  DATABASE_CONNECTIONS: z.coerce.number().int().min(2).max(100).default(8),
  /** Where `GET /healthz` and `GET /readyz` answer. */
  HEALTH_HOST: z.string().min(1).default('127.0.0.1'),
  HEALTH_PORT: z.coerce.number().int().min(0).max(65_535).default(4821),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

export type Config = Readonly<z.infer<typeof ConfigSchema>>;

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the environment once. Throws one error that names every wrong variable and shows no value. */
export function parseConfig(environment: Environment): Config {
  const { values, problems } = withSecretFiles(environment);
  const parsed = ConfigSchema.safeParse(values);
  if (parsed.success && problems.length === 0) return Object.freeze(parsed.data);
  const wrong = parsed.error?.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`) ?? [];
  throw new Error(`The configuration is not valid. ${[...problems, ...wrong].join('; ')}`);
}

/**
 * `NAME_FILE` is the path of a file that holds the secret `NAME`. An empty variable is an absent one:
 * `NAME=` is how compose files pass on what nobody set.
 */
function withSecretFiles(environment: Environment): { values: Environment; problems: readonly string[] } {
  const values = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const problems: string[] = [];
  for (const name of SECRETS) {
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
