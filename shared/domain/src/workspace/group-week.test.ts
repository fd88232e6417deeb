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

test('a group whose difference to a told one is one to three people has no numbers', () => {
  expect(isTold('abcde', 'abcd')).toBe(false);
  expect(isTold('abcd', 'abcdefg')).toBe(false);
  expect(isTold('abcdefgh', 'abcd')).toBe(true);
  expect(isTold('abcd', 'abcd')).toBe(true);
  expect(isTold('abcd', 'abce')).toBe(true);
  expect(isTold('abcd', 'efgh', 'abcdi')).toBe(false);
});

test('grades of a group have no small difference to those of another either', () => {
  const told = [{ people: 'abcde'.split(''), graders: 'abcd'.split('') }];
  const made = toGroupWeek(WEEK, group('abcde', 70), told);
  expect(made?.group.people).toBe(5);
  expect(made?.group).not.toHaveProperty('grades');
});

test('whatever groups there are, no two told ones that hold each other differ by one to three people', () => {
  const people = fc.subarray('abcdefghij'.split(''));
  fc.assert(
    fc.property(fc.array(people, { maxLength: 12 }), (groups) => {
      const told: (readonly string[])[] = [];
      for (const members of groups) {
        const others = told.map((other) => ({ people: other, graders: other }));
        const made = toGroupWeek(
          WEEK,
          members.map((person) => shares(person, 60, 50)),
          others,
        );
        if (made !== undefined) told.push(made.people);
      }
      for (const larger of told) {
        expect(larger.length).toBeGreaterThanOrEqual(4);
        for (const smaller of told.filter((other) => other.every((person) => larger.includes(person))))
          expect([1, 2, 3]).not.toContain(larger.length - smaller.length);
      }
    }),
    { numRuns: 2_000 },
  );
});

test('a week closes when nobody anywhere is in it any more and its reports are frozen', () => {
  expect(new Date(closesAtMs(WEEK)).toISOString()).toBe('2026-11-28T04:00:00.000Z');
});
