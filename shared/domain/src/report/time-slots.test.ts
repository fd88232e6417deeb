import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isHeld } from '../measure/standing.ts';
import { sumMs } from '../measure/totals.ts';
import { labelledSessions } from '../testing/arbitraries.ts';
import { stretches } from '../testing/index.ts';
import { toTimeSlots } from './time-slots.ts';

const MINUTE_MS = 60_000;
const SLOT_MS = 15 * MINUTE_MS;

test('what was held is told by the quarter of an hour, on-task from all that is unknown off to all of it on', () => {
  const told = toTimeSlots(stretches('10m on, 10m unknown, 15m away, 5m off'));
  const ms = (minutes: number) => minutes * MINUTE_MS;
  expect(told).toEqual([
    { atMs: 0, heldMs: ms(15), onTaskMs: { low: ms(10), high: ms(15) } },
    { atMs: ms(15), heldMs: ms(5), onTaskMs: { low: 0, high: ms(5) } },
    { atMs: ms(30), heldMs: ms(5), onTaskMs: { low: 0, high: 0 } },
  ]);
});

test('quarters are in order and whole, none holds more than itself, and together they hold what was held', () => {
  fc.assert(
    fc.property(labelledSessions(), (segments) => {
      const slots = toTimeSlots(segments);
      const starts = slots.map(({ atMs }) => atMs);
      expect(starts).toEqual([...new Set(starts)].toSorted((a, b) => a - b));
      for (const { atMs, heldMs, onTaskMs } of slots) {
        expect(atMs % SLOT_MS).toBe(0);
        expect(heldMs).toBeGreaterThan(0);
        expect(heldMs).toBeLessThanOrEqual(SLOT_MS);
        expect([onTaskMs.low <= onTaskMs.high, onTaskMs.high <= heldMs]).toEqual([true, true]);
      }
      expect(slots.reduce((sum, { heldMs }) => sum + heldMs, 0)).toBe(sumMs(segments.filter(isHeld)));
    }),
  );
});
