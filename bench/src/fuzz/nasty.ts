import type { Dice } from './dice.ts';

/** Values that have broken something somewhere. */
const VALUES: readonly [unknown, ...unknown[]] = [
  null,
  true,
  0,
  -1,
  1.5,
  1e308,
  2 ** 31,
  2 ** 53,
  -(2 ** 63),
  8.64e15 + 1,
  '',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\udfff\ud800',
  '\u202e\ufeff\u200b',
  '🙂'.repeat(300),
  "' or 1=1; drop table app_user; --",
  '{{7*7}}<img src=x onerror=alert(1)>',
  '../../../../etc/passwd',
  '0000-00-00',
  '2026-02-31',
  '+275760-09-13',
  '9999-W53',
  'Infinity',
  '٣',
  'x'.repeat(20_000),
  [],
  [[]],
  {},
  { __proto__: null, constructor: { prototype: {} } },
  Array.from({ length: 2_000 }, (_, index) => index),
];

const SEGMENTS: readonly [string, ...string[]] = [
  '%00',
  '%ff',
  '%ed%a0%80',
  '..%2f..%2fetc%2fpasswd',
  '%2e%2e',
  '-1',
  '0',
  '1e9',
  '999999999999999999999',
  '2026-W54',
  '2026-W01',
  '0000-W00',
  '2026-02-30',
  '%F0%9F%99%82',
  "'%20or%201=1--",
  'x'.repeat(4_000),
  '11111111-1111-4111-8111-111111111111',
  '11111111-1111-4111-8111-11111111111G',
  '__proto__',
];

export function nastyValue(dice: Dice): unknown {
  return dice.oneOf(VALUES);
}

export function nastySegment(dice: Dice): string {
  return dice.oneOf(SEGMENTS);
}

/** Far deeper than anything needs to be, and valid JSON. */
export function deeplyNested(depth: number): string {
  return '['.repeat(depth) + ']'.repeat(depth);
}
