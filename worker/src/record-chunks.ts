import {
  type Broker,
  type Delivery,
  DependencyDown,
  type HandleBatch,
  type Outcome,
} from '@locked-in/broker';
import type { LiveMessage } from '@locked-in/contracts';
import {
  type Database,
  recordChunks as insertChunks,
  isConnectionError,
  type RecordedSession,
} from '@locked-in/store';
import type { Logger } from 'pino';
import { type Opened, openDelivery } from './open-delivery.ts';
import type { WorkWatch } from './watch-work.ts';

export type RecordChunksDeps = {
  readonly db: Database;
  readonly announce: Broker['announce'];
  readonly logger: Logger;
  readonly onRecorded?: WorkWatch['recorded'] | undefined;
  /** Called when a session can be analysed now. */
  readonly onDue: () => void;
  /** Called when something that was stored before is forgotten. */
  readonly onForgotten: () => void;
};

/** What the broker does with a batch: all its chunks in one insert, unreadable ones to the dead letters. */
export function recordChunks(deps: RecordChunksDeps): HandleBatch {
  return async (deliveries) => {
    const opened = deliveries.map(openDelivery);
    const startedAt = performance.now();
    try {
      const sessions = await insertReadable(deps.db, opened);
      deps.onRecorded?.(toRecorded(deliveries, opened, (performance.now() - startedAt) / 1_000));
      if (sessions.some(({ isDue }) => isDue)) deps.onDue();
      if (sessions.some(({ hasForgotten }) => hasForgotten)) deps.onForgotten();
      await announceAll(deps, sessions, deliveries);
      return opened.map(toOutcome);
    } catch (error) {
      if (isConnectionError(error)) throw new DependencyDown('the database is away', { cause: error });
      if (deliveries.length === 1 && isRefusedValue(error))
        return [discard('the database refused a value in it')];
      throw error; // some chunk's fault: the broker finds it by splitting the batch
    }
  };
}

function toRecorded(deliveries: readonly Delivery[], opened: readonly Opened[], seconds: number) {
  const readable = opened.flatMap((each) => (each.kind === 'readable' ? [each.chunk] : []));
  const oldestMs = Math.min(...deliveries.map(({ head }) => head.receivedAtMs));
  return {
    requestId: deliveries.at(-1)?.head.requestId,
    chunks: readable.length,
    events: readable.reduce((sum, { head }) => sum + head.count, 0),
    discarded: opened.length - readable.length,
    seconds,
    waitedSeconds: Math.max(0, (Date.now() - oldestMs) / 1_000),
  };
}

async function insertReadable(db: Database, opened: readonly Opened[]): Promise<readonly RecordedSession[]> {
  const chunks = opened.flatMap((each) => (each.kind === 'readable' ? [each.chunk] : []));
  return chunks.length > 0 ? insertChunks(db, chunks) : [];
}

/** The chunks are stored: that an announcement fails must not bring them back. */
async function announceAll(
  { announce, logger }: RecordChunksDeps,
  sessions: readonly RecordedSession[],
  deliveries: readonly Delivery[],
) {
  const requestIds = new Map(deliveries.map(({ head }) => [head.sessionId, head.requestId]));
  const messages = sessions
    .flatMap(toMessages)
    .map((message) => withRequest(message, requestIds.get(sessionOf(message))));
  const results = await Promise.allSettled(messages.map(announce));
  const failed = results.find((result) => result.status === 'rejected');
  if (failed) logger.warn({ err: failed.reason }, 'what changed could not be announced');
}

function toMessages({ userId, sessionId, deviceId, missing }: RecordedSession): readonly LiveMessage[] {
  if (deviceId === undefined) return []; // not declared yet: no page can show it
  const changed: LiveMessage = { userId, event: { type: 'session-changed', sessionId } };
  return missing ? [changed, { userId, event: { type: 'missing-events', sessionId, deviceId } }] : [changed];
}

function sessionOf({ event }: LiveMessage): string {
  return 'sessionId' in event ? event.sessionId : '';
}

function withRequest(message: LiveMessage, requestId: string | undefined): LiveMessage {
  return requestId === undefined ? message : { ...message, requestId };
}

function toOutcome(opened: Opened): Outcome {
  return opened.kind === 'readable' ? { kind: 'done' } : discard(opened.reason);
}

function discard(reason: string): Outcome {
  return { kind: 'discard', reason };
}

/** SQLSTATE class 22, data exception: what can never be stored, however often it comes back. */
function isRefusedValue(error: unknown): boolean {
  return (
    error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('22')
  );
}
