import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Ground, toGrounds } from './grounds.ts';
import type { Label, LabelledSegment } from './label.ts';

const MINUTE = 60_000;
const GROUNDS: readonly Ground[] = [
  'off',
  'unknown',
  'away',
  'unobserved',
  'on-task',
  'before-work',
  'longest-stretch',
];

/** One character a minute: n on, s support, x off, ? unknown, a away, . unobserved. */
function paint(picture: string): readonly LabelledSegment[] {
  const labels: Readonly<Record<string, Label>> = { n: 'on', s: 'support', x: 'off' };
  return [...picture].map((sign, minute) => ({
    startMs: minute * MINUTE,
    endMs: (minute + 1) * MINUTE,
    presence: sign === 'a' ? 'away' : sign === '.' ? 'unobserved' : 'active',
    label: labels[sign] ?? 'unknown',
    by: 'default',
  }));
}

test.each<[Ground, string, readonly number[]]>([
  ['off', 'xnxa.?', [0, 2]],
  ['unknown', 'xnxa.?', [5]],
  ['away', 'xnxa.?', [3]],
  ['unobserved', 'xnxa.?', [4]],
  ['on-task', 'xnxsa.?', [1, 3]],
  ['before-work', 'xx?xnn', [0, 1]],
  ['longest-stretch', 'nxxxnsxnxxn', [4, 5, 7]],
])('a sentence about %s in %s rests on %j', (ground, picture, expected) => {
  expect(toGrounds(ground, paint(picture))).toEqual(expected);
});

test('grounds are segments that exist, in order, and few enough to look at', () => {
  const picture = fc.string({ unit: fc.constantFrom('n', 's', 'x', '?', 'a', '.'), maxLength: 200 });
  fc.assert(
    fc.property(picture, fc.constantFrom(...GROUNDS), (signs, ground) => {
      const found = toGrounds(ground, paint(signs));
      expect(found.length).toBeLessThanOrEqual(50);
      expect(found).toEqual([...new Set(found)].toSorted((a, b) => a - b));
      for (const index of found) expect(signs[index]).toBeDefined();
    }),
  );
});
