import type { Measures, SessionSummary } from '@locked-in/domain';
import type { ResultAnswer } from '../pages/reflect/results.ts';
import { MINUTE, NOON, SESSION_ID } from './fake-background.ts';

const MEASURES: Measures = {
  lengthMs: 25 * MINUTE,
  heldMs: 25 * MINUTE,
  awayMs: 0,
  unobservedMs: 0,
  onTaskMs: { low: 0, high: 25 * MINUTE },
  offMs: { low: 0, high: 25 * MINUTE },
  coverage: 1,
  longestStretchMs: { strict: 0, minute: 0, fourMinutes: 0 },
  depth: { low: 0, high: 1 },
  offDepth: { low: 0, high: 1 },
  distractions: { count: 0, microCount: 0, totalMs: 0 },
};
export const ENDED_SESSION: SessionSummary = {
  sessionId: SESSION_ID,
  intent: 'Draft chapter 2',
  mode: 'countdown',
  timeZone: 'UTC',
  startedAtMs: NOON - 25 * MINUTE,
  endedAtMs: NOON,
  isComplete: true,
  log: { quality: 72, distraction: 25 },
};
const COMPUTED = {
  kind: 'graded',
  rubric: 1,
  quality: { low: 61, high: 78 },
  distraction: { low: 18, high: 31 },
} as const;
export const ANALYSIS = {
  sessionId: SESSION_ID,
  segments: [],
  measures: MEASURES,
  computed: COMPUTED,
  sentences: [],
};
export const READY: ResultAnswer = {
  kind: 'result',
  result: { status: 'ready', session: ENDED_SESSION, analysis: ANALYSIS },
};
/** Results as a server, or this browser, gives them, and what was read of it. */
export function serverThatSays(answer: ResultAnswer) {
  const reads: string[] = [];
  const results = {
    readResult: async (sessionId: string) => {
      reads.push(sessionId);
      return answer;
    },
    readLocalEvents: async () => [],
    listEnded: async () => ({ sessions: [], hasOlder: false }),
    readEnded: async () => undefined,
    readHeldSites: async () => [],
    followLive: async () => {
      reads.push('live');
    },
  };
  return { results, reads };
}
