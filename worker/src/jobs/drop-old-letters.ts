import { type Database, dropOldDeadChunks } from '@locked-in/store';
import type { Logger } from 'pino';
import { type Loop, startLoop } from '../schedule.ts';

/** As long as raw events are kept. RabbitMQ has the same clock on its dead letters. */
const KEPT_DAYS = 31;
const EVERY_MS = 60 * 60 * 1000;

export type DropOldLettersDeps = {
  readonly db: Database;
  readonly logger: Logger;
  readonly onError: (error: unknown) => void;
};

/** Dead letters of the inbox hold what people did: they go when their time is over. */
export function startDroppingOldLetters({ db, logger, onError }: DropOldLettersDeps): Loop {
  return startLoop({
    everyMs: EVERY_MS,
    run: async () => {
      const dropped = await dropOldDeadChunks(db, KEPT_DAYS);
      if (dropped > 0) logger.warn({ dropped }, 'dead letters were too old to be kept');
    },
    onError,
  });
}
