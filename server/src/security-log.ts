import { setTimeout as sleep } from 'node:timers/promises';
import type { NewSecurityEvent } from '@locked-in/store';
import type { Logger } from 'pino';

/** As much as happens to thousands of people while a database restarts. */
const MOST_WAITING = 5_000;
const PAUSE_MS = 1_000;
const TRIES = 60;

export type SecurityLogDeps = {
  readonly write: (event: NewSecurityEvent) => Promise<unknown>;
  readonly logger: Pick<Logger, 'info' | 'warn' | 'error'>;
  readonly pauseMs?: number;
};

export type SecurityLog = {
  /** At once: what is being done does not wait for it to be written down, and never fails by it. */
  readonly note: (event: NewSecurityEvent) => void;
  /** Tries to write what waits, once more each; says what could not be. */
  readonly close: () => Promise<void>;
};

/**
 * Writes security events one after the other, each until it is kept. One that cannot be kept stands in the log of the
 * process, so that nothing is lost in silence.
 */
export function openSecurityLog({ write, logger, pauseMs = PAUSE_MS }: SecurityLogDeps): SecurityLog {
  const waiting: NewSecurityEvent[] = [];
  const closing = new AbortController();
  let writing: Promise<void> | undefined;

  async function writeAll(): Promise<void> {
    for (;;) {
      const event = waiting.shift();
      if (event === undefined) return;
      if (!(await keep(event))) logger.error(toLine(event), 'a security event could not be kept');
    }
  }

  async function keep(event: NewSecurityEvent): Promise<boolean> {
    for (let tried = 0; tried < TRIES; tried += 1) {
      const failure = await write(event).then(
        () => undefined,
        (err: unknown) => ({ err }),
      );
      if (failure === undefined) return true;
      if (tried === 0) logger.warn(failure, 'a security event waits to be kept');
      if (closing.signal.aborted) return false;
      await sleep(pauseMs, undefined, { signal: closing.signal }).catch(() => undefined); // closing: once more, now
    }
    return false;
  }

  return {
    note(event) {
      logger.info(toLine(event), 'a security event');
      if (waiting.length >= MOST_WAITING)
        return logger.error(toLine(event), 'a security event could not be kept');
      waiting.push(event);
      writing ??= writeAll().finally(() => {
        writing = undefined;
      });
    },
    async close() {
      closing.abort();
      await writing;
    },
  };
}

/** Neither an e-mail address nor where it came from: those are in the table alone. */
function toLine({ eventId, kind, whose }: NewSecurityEvent) {
  return { eventId, kind, ...('userId' in whose && { userId: whose.userId }) };
}
