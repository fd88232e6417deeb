import { type Logger, pino } from 'pino';

export type LoggerOptions = {
  /** fatal, error, warn, info, debug, trace or silent. */
  readonly level: string;
  /** Which process speaks. */
  readonly process: 'server' | 'worker' | 'standalone' | 'command';
  /** A file descriptor, stdout by default, or a stream. */
  readonly to?: number | pino.DestinationStream | undefined;
  /** Told for every line that could not be written, for example because the disk is full. */
  readonly onDropped?: (() => void) | undefined;
};

/**
 * The log of a process, one JSON object a line. It holds ids, counts, reasons and route patterns; never an address, a
 * title, a path, an intent, a token or a body. A line that cannot be written is dropped: the product goes on.
 */
export function openLogger({ level, process, to = 1, onDropped }: LoggerOptions): Logger {
  const stream = typeof to === 'number' ? openStream(to, onDropped) : to;
  return pino({ level, base: { process }, serializers: { err: toLoggedError } }, stream);
}

function openStream(fd: number, onDropped: (() => void) | undefined): pino.DestinationStream {
  const stream = pino.destination({ dest: fd, sync: true });
  stream.on('error', () => onDropped?.()); // unheard it would end the process
  return stream;
}

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
    message: quotesValues ? 'the database refused a value' : error.message,
    stack: quotesValues ? withoutMessage(error) : error.stack,
    ...(error.cause !== undefined && { cause: toLoggedError(error.cause) }),
  };
}

function withoutMessage(error: Error): string | undefined {
  return error.stack?.replace(error.message, '…');
}
