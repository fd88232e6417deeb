import { ChunkBodySchema } from '@locked-in/contracts';
import { calendarOf, SESSIONS_NEEDED, weekOf } from '@locked-in/domain';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toDemoSessions } from './demo-sessions.ts';
import { GO_BACK, OPEN_FIRST } from './demo-solutions.ts';

const WEEK_MS = 7 * 86_400_000;
const YEAR_MS = 365 * 86_400_000;
const anyTime = fc.record({
  nowMs: fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2026, 0, 1) + 3 * YEAR_MS }),
  timeZone: fc.constantFrom('UTC', 'Europe/Berlin', 'America/Los_Angeles', 'Asia/Kathmandu', 'Pacific/Apia'),
});

test('the server would accept every event of the demo, and none happens later than now', () => {
  fc.assert(
    fc.property(anyTime, (time) => {
      for (const { recorded, logged } of toDemoSessions(time)) {
        const events = [...recorded, logged];
        expect(ChunkBodySchema.parse({ events })).toEqual({ events });
        const times = events.map(({ occurredAtMs }) => occurredAtMs);
        expect(times).toEqual(times.toSorted((a, b) => a - b));
        expect(times.at(-1)).toBeLessThanOrEqual(time.nowMs);
      }
    }),
    { numRuns: 20 },
  );
});

test('whenever it is looked at, twelve weeks or the eleven before a new one are there', () => {
  fc.assert(
    fc.property(anyTime, (time) => {
      const sessions = toDemoSessions(time);
      const weeks = new Set(sessions.map(({ endedAtMs }) => weekOf(endedAtMs, calendarOf(time.timeZone))));
      expect(weeks.size).toBeGreaterThanOrEqual(11);
      expect(new Set(sessions.map(({ sessionId }) => sessionId)).size).toBe(sessions.length);
    }),
    { numRuns: 20 },
  );
});

test('a session is the same whenever it is asked for', () => {
  const at = (nowMs: number) => toDemoSessions({ nowMs, timeZone: 'Europe/Berlin' });
  const [early, late] = [at(Date.UTC(2026, 10, 18, 11)), at(Date.UTC(2026, 10, 25, 11))];
  const known = new Map(late.map((session) => [session.sessionId, session]));
  const again = early.filter(({ sessionId }) => known.has(sessionId));
  expect(again.length).toBeGreaterThan(10);
  for (const session of again) expect(known.get(session.sessionId)).toEqual(session);
});

test('in whichever week it is looked at, one plan was tried often and the other is new', () => {
  for (let week = 0; week < 12; week++) {
    const sessions = toDemoSessions({
      nowMs: Date.UTC(2026, 10, 29, 20) + week * WEEK_MS,
      timeZone: 'Europe/Berlin',
    });
    const started = sessions.flatMap(({ recorded }) =>
      recorded.filter((event) => event.kind === 'session-started'),
    );
    const tries = ({ solutionId }: { readonly solutionId: string }) =>
      started.filter(({ armed }) => armed?.some((plan) => plan.solutionId === solutionId)).length;
    expect(tries(OPEN_FIRST)).toBeGreaterThanOrEqual(2 * SESSIONS_NEEDED);
    expect(tries(GO_BACK)).toBeGreaterThan(0);
    expect(tries(GO_BACK)).toBeLessThan(SESSIONS_NEEDED);
  }
});
