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

/** Reads the environment once. Throws one error that names every wrong variable; never shows a value. */
export function parseConfig(environment: Environment): Config {
  const parsed = ConfigSchema.safeParse(withSecretFiles(environment));
  if (parsed.success) return Object.freeze(parsed.data);
  const wrong = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`The configuration is not valid. ${wrong.join('; ')}`);
}

/** `NAME_FILE` is the path of a file that holds the secret `NAME`. */
function withSecretFiles(environment: Environment): Environment {
  const fromFiles = SECRETS.flatMap((name) => {
    const path = environment[`${name}_FILE`];
    return path === undefined ? [] : [[name, readSecret(name, path)] as const];
  });
  return { ...environment, ...Object.fromEntries(fromFiles) };
}

function readSecret(name: string, path: string): string {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch (cause) {
    throw new Error(`The configuration is not valid. ${name}_FILE: the file cannot be read`, { cause });
  }
}
