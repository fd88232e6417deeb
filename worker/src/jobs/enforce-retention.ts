import {
  type Database,
  dropOldDeadChunks,
  dropOldLooks,
  dropOldSecurityEvents,
  inRetentionTurn,
  removeEventsOfShorter,
  removeEventsOlderThan,
} from '@locked-in/store';
import type { Logger } from 'pino';
import { type Loop, startLoop } from '../schedule.ts';

const EVERY_MS = 60 * 60 * 1000;

export type RetentionDeps = {
  readonly db: Database;
  readonly logger: Logger;
  /** How long what people did is kept; what was made of it stays. */
  readonly keptDays: number;
  /** How long what happened to accounts, and who looked, is kept. */
  readonly securityKeptDays: number;
  readonly onError: (error: unknown) => void;
};

/** Every hour. RabbitMQ keeps its dead letters by a clock of its own. */
export function startEnforcingRetention({ onError, ...deps }: RetentionDeps): Loop {
  return startLoop({ everyMs: EVERY_MS, run: () => enforceRetention(deps), onError });
}

/** Removes events, dead letters and what was written down about accounts when their time is over; of many workers one at a time, the others leave it to that one. */
export async function enforceRetention({
  db,
  logger,
  keptDays,
  securityKeptDays,
}: Omit<RetentionDeps, 'onError'>): Promise<void> {
  await inRetentionTurn(db, async () => {
    const { months, chunks } = await removeEventsOlderThan(db, keptDays);
    const shorter = await removeEventsOfShorter(db, keptDays);
    const letters = await dropOldDeadChunks(db, keptDays);
    await dropOldSecurityEvents(db, securityKeptDays);
    await dropOldLooks(db, securityKeptDays);
    if (months.length > 0 || chunks + shorter > 0)
      logger.info({ months, chunks: chunks + shorter }, 'events whose time is over were removed');
    if (letters > 0) logger.warn({ dropped: letters }, 'dead letters were too old to be kept');
  });
}
