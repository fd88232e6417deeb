import type { Broker, DeadLetter, DeadVerdict } from '@locked-in/broker';
import {
  type Database,
  inErasureTurn,
  isErased,
  isOlderThanWanted,
  packEvents,
  readForgetting,
  unpackEvents,
} from '@locked-in/store';
import type { Logger } from 'pino';
import { openDelivery } from './open-delivery.ts';
import { type Loop, startLoop } from './schedule.ts';

export type ScrubDeps = {
  readonly db: Database;
  readonly broker: Pick<Broker, 'sortDead'>;
  readonly logger: Logger;
  readonly onError: (error: unknown) => void;
};

const EVERY_MS = 60_000;
const DAY_MS = 24 * 60 * 60 * 1_000;
/** The second, a minute later, finds what somebody had in hand during the first. */
const PASSES = 2;
const NOTHING = new Uint8Array();

/**
 * Takes what was forgotten out of the dead letters: when the worker starts, when something is forgotten, and when a
 * chunk becomes a dead letter. `wake` says that one of these happened; once a day it is done because people may want
 * their events kept for fewer days than the letters are. What fails is tried again.
 */
export function startScrubbing({ db, broker, logger, onError }: ScrubDeps): Loop {
  let passes = PASSES;
  let lastAtMs = performance.now();
  const loop = startLoop({
    everyMs: EVERY_MS,
    run: async (stopping) => {
      if (performance.now() - lastAtMs > DAY_MS) passes = PASSES;
      if (passes === 0) return;
      passes -= 1;
      lastAtMs = performance.now();
      try {
        await inErasureTurn(db, () => scrubDeadLetters({ db, broker, logger }, stopping));
      } catch (error) {
        passes = PASSES;
        if (!stopping.aborted) throw error;
      }
    },
    onError,
  });
  return {
    ...loop,
    wake: () => {
      passes = PASSES;
      loop.wake();
    },
  };
}

async function scrubDeadLetters(
  { db, broker, logger }: Omit<ScrubDeps, 'onError'>,
  stopping: AbortSignal,
): Promise<void> {
  let [scrubbed, dropped] = [0, 0];
  await broker.sortDead(async (letter): Promise<DeadVerdict> => {
    stopping.throwIfAborted();
    if (letter.head && (await isOlderThanWanted(db, letter.head))) {
      dropped += 1;
      return { kind: 'drop' };
    }
    const body = await scrub(db, letter);
    if (body !== letter.body) scrubbed += 1;
    return { kind: 'keep', body };
  });
  if (scrubbed > 0) logger.info({ scrubbed }, 'dead letters have lost what was forgotten');
  if (dropped > 0) logger.warn({ dropped }, 'dead letters were older than their people want events kept');
}

/**
 * Nobody can tell what stands in a letter that cannot be read: of a session in which something is forgotten, it goes. Of
 * somebody who was erased, all of it does.
 */
async function scrub(db: Database, { head, ...letter }: DeadLetter): Promise<Uint8Array> {
  if (head && (await isErased(db, head.userId)))
    return NOTHING.length === letter.body.length ? letter.body : NOTHING;
  const forget = head && (await readForgetting(db, head));
  if (!forget) return letter.body;
  const opened = openDelivery({ ...letter, head });
  if (opened.kind === 'unreadable') return letter.body.length === 0 ? letter.body : NOTHING;
  const events = unpackEvents(opened.chunk.body);
  const kept = forget(events);
  return kept === events ? letter.body : packEvents(kept);
}
