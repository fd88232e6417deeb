import { type Analysed, type Asked, openLineASecond, type Recorded, type Reported } from '@locked-in/watch';
import type { Logger } from 'pino';

/** What a worker tells of its work, for the log and for whoever counts. */
export type WorkWatch = {
  readonly recorded: (batch: Recorded & { readonly requestId?: string | undefined }) => void;
  readonly analysed: (session: Analysed & OfSession) => void;
  readonly reported: (report: Reported & { readonly userId: string; readonly week: string }) => void;
  readonly asked: (call: Asked & { readonly sessionId: string; readonly callId: string }) => void;
  /** Says what the log has not said yet. */
  readonly flush: () => void;
};

type OfSession = { readonly sessionId: string; readonly requestId?: string | undefined };

export type WorkCounters = {
  readonly [Kind in 'recorded' | 'analysed' | 'reported' | 'asked']?: (
    fact: Parameters<WorkWatch[Kind]>[0],
  ) => void;
};

const SUMS = ['chunks', 'events', 'discarded', 'inputTokens', 'outputTokens', 'costMicros'];

/** One line a second of each kind, at most; at `debug` every single fact. */
export function watchWork(logger: Logger, counters: WorkCounters): WorkWatch {
  const lines = openLineASecond({
    say: (kind, fact) => logger.info(fact, kind),
    sums: SUMS,
    isVerbose: () => logger.isLevelEnabled('debug'),
  });
  return {
    recorded: (batch) => {
      counters.recorded?.(batch);
      lines.tell('chunks were recorded', toFact(batch));
    },
    analysed: (session) => {
      counters.analysed?.(session);
      lines.tell('a session was analysed', toFact(session));
    },
    reported: (report) => {
      counters.reported?.(report);
      lines.tell('a report was built', toFact(report));
    },
    asked: (call) => {
      counters.asked?.(call);
      lines.tell('a model was asked', toFact(call));
    },
    flush: lines.flush,
  };
}

type Timed = { readonly seconds: number; readonly waitedSeconds?: number | undefined };

function toFact({ seconds, waitedSeconds, ...rest }: Timed) {
  const waited = waitedSeconds === undefined ? {} : { waitedMs: toMs(waitedSeconds) };
  return { ...rest, durationMs: toMs(seconds), ...waited };
}

function toMs(seconds: number): number {
  return Math.round(seconds * 1_000);
}
