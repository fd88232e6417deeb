import { expect, test } from 'vitest';
import { openUserService } from '../testing/user-service.ts';
import { openKeySet } from './open-key-set.ts';
import { parseKeys } from './parse-keys.ts';

const first = parseKeys(openUserService(0).jwks);
const second = first.map((key) => ({ ...key, kid: `new ${key.kid}` }));

function openSet(reads: readonly (typeof first | Error)[]) {
  let nowMs = 0;
  let asked = 0;
  const reported: unknown[] = [];
  const set = openKeySet({
    read: async () => {
      const answer = reads[Math.min(asked, reads.length - 1)] ?? [];
      asked += 1;
      if (answer instanceof Error) throw answer;
      return answer;
    },
    now: () => nowMs,
    report: (error) => reported.push(error),
  });
  return {
    set,
    reported,
    asked: () => asked,
    pass: (ms: number) => {
      nowMs += ms;
    },
  };
}

test('keys are read once for many tokens', async () => {
  const { set, asked } = openSet([first]);
  await Promise.all(Array.from({ length: 20 }, () => set.find('ES256', 'ES256')));
  expect([await set.find('ES256', 'ES256'), asked()]).toEqual([
    [expect.objectContaining({ kid: 'ES256' })],
    1,
  ]);
});

test('a key that is new is asked for when a token names it', async () => {
  const { set, pass } = openSet([first, second]);
  await set.find('ES256', 'ES256');
  pass(30_000);
  expect(await set.find('ES256', 'new ES256')).toHaveLength(1);
});

test('names of nobody do not make it ask again and again', async () => {
  const { set, asked, pass } = openSet([first]);
  for (let count = 0; count < 50; count += 1) {
    await set.find('ES256', `nobody ${count}`);
    pass(1_000);
  }
  expect(asked()).toBeLessThanOrEqual(3);
});

test('a key that was withdrawn is good for ten minutes at most', async () => {
  const { set, pass } = openSet([first, second]);
  expect(await set.find('ES256', 'ES256')).toHaveLength(1);
  pass(10 * 60_000);
  expect(await set.find('ES256', 'ES256')).toHaveLength(0);
});

test('while keys cannot be read those known stay good, and it is said', async () => {
  const { set, pass, reported } = openSet([first, new Error('away')]);
  await set.find('ES256', 'ES256');
  pass(10 * 60_000);
  expect(await set.find('ES256', 'ES256')).toHaveLength(1);
  expect(reported).toEqual([new Error('away')]);
});

test('a private key is no public one', () => {
  const { privateKey } = openUserService(0).pairs.ES256;
  expect(() => parseKeys(privateKey.export({ type: 'pkcs8', format: 'pem' }).toString())).toThrow('private');
  expect(() => parseKeys(JSON.stringify(privateKey.export({ format: 'jwk' })))).toThrow('private');
  expect(() => parseKeys('{"kty":"oct","k":"c2VjcmV0"}')).toThrow('private');
  expect(() => parseKeys('nothing')).toThrow('none that can be used');
});
