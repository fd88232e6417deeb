import { type Logger, pino } from 'pino';

/** The worker's log. It knows ids and reasons; never an intent, a title, a token or a body. */
export function openLogger(level: string): Logger {
  return pino({ level, base: { process: 'worker' }, serializers: { err: toLoggedError } });
}

/** PostgreSQL's `detail` and its data errors (classes 22 and 23) quote values, so of those only the code remains. */
export function toLoggedError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  if (code !== undefined && /^2[23]/.test(code))
    return { type: error.name, code, message: 'the database refused a value' };
  return { type: error.name, code, message: error.message, stack: error.stack };
}
