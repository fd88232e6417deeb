import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Contribution, closesAtMs, LEAST_PEOPLE, toGroupWeek } from './group-week.ts';

const MINUTE = 60_000;
const WEEK = '2026-W47';

function shares(userId: string, heldMinutes: number, quality?: number): Contribution {
  const grades = quality === undefined ? {} : { quality: { low: quality - 1, high: quality + 1 } };
  const session = { date: '2026-11-20', heldMs: heldMinutes * MINUTE, grades };
  return { userId, shared: { week: WEEK, level: 'grades', isFrozen: true, sessions: [session] } };
}

function group(people: string, quality?: number): readonly Contribution[] {
  return people.split('').map((person) => shares(person, 60, quality));
}

function isTold(people: string, ...told: readonly string[]): boolean {
  const others = told.map((other) => ({ people: other.split(''), graders: [] }));
  return toGroupWeek(WEEK, group(people), others) !== undefined;
}

test('a group of fewer than four people has no numbers', () => {
  expect(LEAST_PEOPLE).toBe(4);
  expect(isTold('')).toBe(false);
  expect(isTold('abc')).toBe(false);
  expect(isTold('abcd')).toBe(true);
});

test('numbers are means over the people, rounded, and say over how many', () => {
  const people = [shares('a', 61, 70), shares('b', 62, 71), shares('c', 90, 72), shares('d', 64, 90)];
  expect(toGroupWeek(WEEK, people, [])?.group).toEqual({
    week: WEEK,
    people: 4,
    sessions: 1,
    heldMs: 70 * MINUTE,
    grades: { people: 4, quality: 76 },
  });
});

test('grades are told only of four who share them', () => {
  const three = [...group('abc', 70), ...group('de')];
  expect(toGroupWeek(WEEK, three, [])?.group).not.toHaveProperty('grades');
  expect(toGroupWeek(WEEK, three, [])?.graders).toEqual([]);
});

test('a group that shares or lacks one to three people of a told one has no numbers', () => {
  expect(isTold('abcde', 'abcd')).toBe(false);
  expect(isTold('abcd', 'abcdefg')).toBe(false);
  expect(isTold('abcd', 'abce')).toBe(false);
  expect(isTold('abcdefgh', 'abcd')).toBe(true);
  expect(isTold('abcd', 'abcd')).toBe(true);
  expect(isTold('abcdefgh', 'efghijkl')).toBe(true);
  expect(isTold('abcd', 'efgh', 'abcdi')).toBe(false);
});

test('three groups, of which no two tell of few, tell of few together', () => {
  expect(isTold('efghijkl', 'abcdefgh')).toBe(true);
  expect(isTold('cdefghij', 'abcdefgh', 'efghijkl')).toBe(false);
  expect(isTold('abcdijkl', 'abcdefgh', 'efghijkl')).toBe(true);
});

test('grades of a group have no small difference to those of another either', () => {
  const told = [{ people: 'abcde'.split(''), graders: 'abcd'.split('') }];
  const made = toGroupWeek(WEEK, group('abcde', 70), told);
  expect(made?.group.people).toBe(5);
  expect(made?.group).not.toHaveProperty('grades');
});

test('whatever groups there are, no sums and differences of told numbers tell of one to three people', () => {
  const all = 'abcdefghijklmnop'.split('');
  const halves = fc
    .constantFrom('abcdefgh', 'efghijkl', 'ijklmnop', 'abcdmnop')
    .map((text) => text.split(''));
  const groups = fc.array(fc.oneof(fc.subarray(all), halves), { maxLength: 8 });
  const weights = fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 8, maxLength: 8 });
  fc.assert(
    fc.property(groups, weights, (families, factors) => {
      const told = tellAll(families);
      const counted = all.map((person) =>
        told.reduce((sum, people, index) => sum + (people.includes(person) ? (factors[index] ?? 0) : 0), 0),
      );
      expect([1, 2, 3]).not.toContain(counted.filter((times) => times !== 0).length);
    }),
    { numRuns: 3_000 },
  );
});

/** One after the other, as weeks are closed; those that are told. */
function tellAll(groups: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const told: (readonly string[])[] = [];
  for (const members of groups) {
    const others = told.map((people) => ({ people, graders: people }));
    const shared = members.map((person) => shares(person, 60, 50));
    const made = toGroupWeek(WEEK, shared, others);
    if (made !== undefined) told.push(made.people);
  }
  return told;
}

test('a week closes when nobody anywhere is in it any more and its reports are frozen', () => {
  expect(new Date(closesAtMs(WEEK)).toISOString()).toBe('2026-11-28T04:00:00.000Z');
});
