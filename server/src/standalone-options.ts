import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { ConfigSchema } from './config.ts';

export const USAGE = `npm start -- [--port 4820] [--host 127.0.0.1] [--data DIR] [--public-url URL] [--demo]

  --port        the port to listen on
  --host        the address to listen on; 0.0.0.0 lets other machines in
  --data        the folder everything is kept in
  --public-url  where browsers reach this server, if not at http://HOST:PORT
  --demo        twelve weeks of a demo, in a folder of its own`;

export type StandaloneOptions = {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  readonly publicUrl?: string | undefined;
  readonly isDemo: boolean;
  readonly logLevel: string;
  readonly metricsToken?: string | undefined;
  readonly trustedProxies: number;
};

/** Options that cannot be understood, in one sentence. */
export class OptionsError extends Error {
  override readonly name = 'OptionsError';
}

const PORT_WORDS = 'must be a whole number up to 65535';

const OptionsSchema = z.object({
  port: z
    .string()
    .regex(/^\d+$/, PORT_WORDS)
    .transform(Number)
    .refine((port) => port <= 65_535, PORT_WORDS)
    .default(4820),
  host: z.string().min(1, 'must name an address of this machine').default('127.0.0.1'),
  data: z.string().min(1, 'must name a folder').optional(),
  'public-url': z.url({ protocol: /^https?$/, error: 'must be an http:// or https:// URL' }).optional(),
  demo: z.boolean().default(false),
});

const LevelSchema = z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('warn');

const EnvironmentSchema = z.object({
  LOG_LEVEL: LevelSchema,
  METRICS_TOKEN: ConfigSchema.shape.METRICS_TOKEN,
  TRUSTED_PROXIES: ConfigSchema.shape.TRUSTED_PROXIES,
});

type Environment = Readonly<Record<string, string | undefined>>;

/** What the person said, with every default. Undefined when they asked for help. Throws {@link OptionsError}. */
export function parseOptions(
  args: readonly string[],
  environment: Environment,
): StandaloneOptions | undefined {
  const { help, ...given } = readArgs(args);
  if (help) return undefined;
  const options = parse('--', OptionsSchema, given);
  const { LOG_LEVEL, METRICS_TOKEN, TRUSTED_PROXIES } = parse('', EnvironmentSchema, environment);
  return {
    port: options.port,
    host: options.host,
    dataDir: toDataDir(options, environment),
    publicUrl: options['public-url'],
    isDemo: options.demo,
    logLevel: LOG_LEVEL,
    metricsToken: METRICS_TOKEN,
    trustedProxies: TRUSTED_PROXIES,
  };
}

/** The folder named, or the one this system keeps an account's data in; the demo has its own beside it. */
export function toDataDir(
  { data, demo }: { readonly data?: string | undefined; readonly demo: boolean },
  environment: Environment,
): string {
  if (data !== undefined) return resolve(data);
  const byDefault = environment.LOCKED_IN_DATA ?? join(accountFolder(environment), 'locked-in');
  return resolve(demo ? `${byDefault}-demo` : byDefault);
}

/** The options that lead another command to this folder. */
export function toLinkOptions(dataDir: string, environment: Environment): readonly string[] {
  if (dataDir === toDataDir({ demo: false }, environment)) return [];
  return dataDir === toDataDir({ demo: true }, environment) ? ['--demo'] : ['--data', dataDir];
}

function accountFolder(environment: Environment): string {
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support');
  if (process.platform === 'win32') return environment.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local');
  return environment.XDG_DATA_HOME || join(homedir(), '.local', 'share');
}

function readArgs(args: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        port: { type: 'string' },
        host: { type: 'string' },
        data: { type: 'string' },
        'public-url': { type: 'string' },
        demo: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    return values;
  } catch (error) {
    const [words] = String(error instanceof Error ? error.message : error).split('\n');
    throw new OptionsError(`${words}\n\n${USAGE}`);
  }
}

function parse<T>(prefix: string, schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.map(({ path, message }) => `${prefix}${path.join('.')}: ${message}`);
  throw new OptionsError(`${wrong.join('; ')}.`);
}
