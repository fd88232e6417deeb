import { DataFolderError, SchemaNewerError } from '@locked-in/store';
import type { Logger } from 'pino';
import { ListenError } from './open-door.ts';

const STOP_WITHIN_MS = 28_000;
const EX_TEMPFAIL = 75;

/**
 * Aborted by the first signal to stop. More of them change nothing: below npm, Ctrl+C arrives twice, from the terminal
 * and from the launcher. A terminal that is closed stops what runs in it; `nohup` takes the terminal away first.
 */
export function stopSignal(): AbortSignal {
  const stopping = new AbortController();
  const stop = () => stopping.abort();
  process.on('SIGTERM', stop).on('SIGINT', stop);
  if (process.stdin.isTTY) process.on('SIGHUP', stop);
  return stopping.signal;
}

/** An error nobody handled ends the process, with one line that says what it was. */
export function crashOnUnhandled(logger: Logger): void {
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(event, (err) => {
      logger.fatal({ err }, 'an error that nobody handled');
      process.exit(1);
    });
  }
}

/** Closes what was opened, newest first, and exits 0; 1 if that takes too long. */
export async function endProcess(
  logger: Logger,
  closers: readonly (() => Promise<unknown>)[],
): Promise<never> {
  setTimeout(() => {
    logger.fatal('stopping took too long');
    process.exit(1);
  }, STOP_WITHIN_MS).unref();
  await closeAll(logger, closers);
  process.exit(0);
}

/**
 * One sentence on stderr for what a person can change, the whole error for what they cannot; exit 1, or 75
 * (EX_TEMPFAIL of sysexits.h) while another process holds the data folder.
 */
export async function failToStart(
  error: unknown,
  { logger, closers }: { readonly logger: Logger; readonly closers: readonly (() => Promise<unknown>)[] },
): Promise<never> {
  await closeAll(logger, closers);
  if (isForPeople(error)) process.stderr.write(`${error.message}\n`);
  else logger.fatal({ err: error }, 'starting failed');
  process.exit(error instanceof DataFolderError && error.kind === 'in-use' ? EX_TEMPFAIL : 1);
}

function isForPeople(error: unknown): error is Error {
  return [ListenError, DataFolderError, SchemaNewerError].some((kind) => error instanceof kind);
}

async function closeAll(logger: Logger, closers: readonly (() => Promise<unknown>)[]): Promise<void> {
  for (const close of closers.toReversed()) {
    await close().catch((err: unknown) => logger.error({ err }, 'closing failed'));
  }
}
