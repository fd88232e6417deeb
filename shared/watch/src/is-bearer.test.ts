import { expect, test } from 'vitest';
import { isBearer } from './is-bearer.ts';

const TOKEN = 'a-token-of-some-length';

test('the whole token, and nothing but it, opens the door', () => {
  expect(isBearer(`Bearer ${TOKEN}`, TOKEN)).toBe(true);
  for (const wrong of [
    undefined,
    '',
    TOKEN,
    `Basic ${TOKEN}`,
    `bearer ${TOKEN}`,
    `Bearer ${TOKEN}x`,
    `Bearer ${TOKEN.slice(1)}`,
    `Bearer ${TOKEN} ${TOKEN}`,
    'Bearer ',
  ])
    expect(isBearer(wrong, TOKEN)).toBe(false);
});
