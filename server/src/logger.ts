import { pino } from 'pino';

/**
 * An error as the log may hold it. PostgreSQL's details quote rows and its data errors (class 22 and 23) quote values,
 * so of those only the code remains.
 */
export function toLoggedError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const quotesValues = code !== undefined && /^2[23][0-9A-Z]{3}$/.test(code);
  return {
    type: error.name,
    code,
    message: quotesValues ? 'a value was refused by the database' : error.message,
    stack: quotesValues ? withoutMessage(error) : error.stack,
    ...(error.cause !== undefined && { cause: toLoggedError(error.cause) }),
  };
}

/** The process's logger, to stdout, a file descriptor or a stream. Whatever is logged as `err` passes `toLoggedError`. */
export function openLogger(level: string, destination: number | pino.DestinationStream = 1): pino.Logger {
  const stream =
    typeof destination === 'number' ? pino.destination({ dest: destination, sync: true }) : destination;
  return pino({ level, base: null, serializers: { err: toLoggedError } }, stream);
}

function withoutMessage(error: Error): string | undefined {
  return error.stack?.replace(error.message, '…');
}
