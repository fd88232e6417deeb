import type { Parts } from './to-breaks.ts';
import { chunksPerSession, type World } from './to-needs.ts';

export type Day = {
  /** The most chunks that waited at the broker at the end of a minute. */
  readonly mostWaiting: number;
  /** The longest that a chunk waited to be stored, and a session for its analysis, in seconds. */
  readonly chunkWaitSeconds: number;
  readonly sessionWaitSeconds: number;
  /** Share of the day's chunks that no server, queue or broker could take at once. */
  readonly turnedAwayShare: number;
  readonly busiestWorkerShare: number;
};

export type Outage = { readonly startMinute: number; readonly minutes: number };

const MINUTES = 24 * 60;

/**
 * A day minute by minute: people come in two waves, servers take what they can, workers store first and analyse with
 * what time is left. Workers may be away for a while: then chunks wait, and are worked off afterwards.
 *
 *     arrivals  ..:::||||||:::...:::||||||||:::..
 *     workers   ################      ##########      # = at work
 *     waiting                  ,.oO0000Oo.
 */
export function simulateDay(people: number, parts: Parts, world: World, outage?: Outage): Day {
  const { habits, costs, limits } = world;
  const shape = dayShape(habits.busiestHourShare);
  const perSession = chunksPerSession(habits);
  const mostTaken = Math.min(
    (parts.servers * limits.coresOfOneServer * 60_000) / costs.chunkMs.server,
    parts.queues * limits.chunksPerSecondOfOneQueue * 60,
  );
  const state = { chunks: 0, sessions: 0, away: 0 };
  const most = { waiting: 0, chunkWait: 0, sessionWait: 0, busy: 0, turnedAway: 0, arrived: 0 };
  for (let minute = 0; minute < MINUTES; minute++) {
    const started = people * habits.sessionsPerDay * (shape[minute] ?? 0);
    const arriving = started * perSession + state.away;
    const taken = Math.min(arriving, mostTaken);
    most.arrived += started * perSession;
    most.turnedAway += Math.max(0, started * perSession - Math.max(0, mostTaken - state.away));
    state.away = arriving - taken;
    state.chunks += taken;
    state.sessions += taken / perSession;
    const time = isAway(minute, outage) ? 0 : parts.workers * limits.coresOfOneWorker * 60_000;
    const stored = Math.min(state.chunks, time / costs.storedChunkMs.worker);
    const left = time - stored * costs.storedChunkMs.worker;
    const analysed = Math.min(state.sessions, left / costs.sessionMs.worker);
    const used = stored * costs.storedChunkMs.worker + analysed * costs.sessionMs.worker;
    state.chunks -= stored;
    state.sessions -= analysed;
    most.waiting = Math.max(most.waiting, state.chunks);
    most.chunkWait = Math.max(most.chunkWait, waitOf(state.chunks, stored));
    most.sessionWait = Math.max(most.sessionWait, waitOf(state.sessions, analysed));
    most.busy = Math.max(most.busy, time === 0 ? 0 : used / time);
  }
  return {
    mostWaiting: Math.round(most.waiting),
    chunkWaitSeconds: Math.round(most.chunkWait),
    sessionWaitSeconds: Math.round(most.sessionWait),
    turnedAwayShare: most.turnedAway / most.arrived,
    busiestWorkerShare: most.busy,
  };
}

/** Two waves, at 10 and at 15 o'clock, scaled so that the busiest hour has its share; sums to one. */
export function dayShape(busiestHourShare: number): readonly number[] {
  const wave = (minute: number, at: number) => Math.exp(-(((minute - at) / 110) ** 2));
  const waves = Array.from({ length: MINUTES }, (_, minute) => wave(minute, 600) + 0.9 * wave(minute, 900));
  const sum = waves.reduce((total, one) => total + one, 0);
  const pure = waves.map((one) => one / sum);
  const busiest = Math.max(...pure) * 60;
  const flat = 1 / MINUTES;
  const mix = Math.min(1, Math.max(0, (busiestHourShare - flat * 60) / (busiest - flat * 60)));
  return pure.map((one) => mix * one + (1 - mix) * flat);
}

function isAway(minute: number, outage: Outage | undefined): boolean {
  return outage !== undefined && minute >= outage.startMinute && minute < outage.startMinute + outage.minutes;
}

/** While nothing is done, waiting grows by the minute; otherwise what waits divided by how fast it goes. */
function waitOf(waiting: number, donePerMinute: number): number {
  if (waiting < 1e-6) return 0;
  return donePerMinute < 1e-6 ? 60 : (waiting / donePerMinute) * 60;
}
