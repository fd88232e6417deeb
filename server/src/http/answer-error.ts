import type { ErrorHandler } from 'hono';
import type { Logger } from 'pino';
import type { AppEnv } from './app-env.ts';
import { problem, unavailable } from './problem.ts';

const RETRY_AFTER_SECONDS = 5;

export type AnswerErrorDeps = {
  readonly logger: Logger;
  /** True for errors that say that the database is away, not that something is wrong. */
  readonly isConnectionError: (error: unknown) => boolean;
};

/** What was thrown is logged and answered with a code and the request's id, never with its words. */
export function answerError({ logger, isConnectionError }: AnswerErrorDeps): ErrorHandler<AppEnv> {
  return (error, c) => {
    const requestId = c.get('requestId');
    if (c.req.raw.signal.aborted) {
      logger.debug({ requestId }, 'the client went away');
      return problem(c, 'invalid-request');
    }
    if (isConnectionError(error)) {
      logger.warn({ requestId, err: error }, 'the database is away');
      return unavailable(c, RETRY_AFTER_SECONDS);
    }
    logger.error({ requestId, err: error }, 'a request failed');
    return problem(c, 'internal');
  };
}
