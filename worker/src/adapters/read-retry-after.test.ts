import { expect, test } from 'vitest';
import { readRetryAfter } from './read-retry-after.ts';

const NOW = Date.UTC(2026, 10, 20, 12, 0, 0);

test.each([
  ['7', 7],
  ['Fri, 20 Nov 2026 12:01:30 GMT', 90],
  ['Fri, 20 Nov 2026 11:00:00 GMT', 0],
  ['-5', 0],
  ['86400', 3600],
  ['soon', undefined],
  ['', undefined],
  [null, undefined],
])('Retry-After %j means a wait of %j seconds', (header, seconds) => {
  expect(readRetryAfter(header, NOW)).toBe(seconds);
});
