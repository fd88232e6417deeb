import { expect, test } from 'vitest';
import { z } from 'zod';
import { OPERATIONS } from '../openapi/operations.ts';

/** Whatever a server might be made to ask for somebody. */
const INSIDE = ['http://169.254.169.254/latest', 'http://127.0.0.1:15672/', '//evil.example/'];

test('no route takes an address that the server would then ask: one that does reads it by readOutside', () => {
  const taking = Object.entries(OPERATIONS).flatMap(([name, { body }]) =>
    body === undefined
      ? []
      : listAddresses(z.toJSONSchema(body, { io: 'input' })).map((at) => `${name} ${at}`),
  );
  expect(taking).toEqual([]);
});

type Json = Readonly<Record<string, unknown>>;

/** Fields that are called so, or that say they are one, and that take an address of somewhere else. */
function listAddresses(schema: unknown, at = ''): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { format, pattern } = schema as Json;
  const isNamed = /(?:url|uri|href|endpoint|feed|webhook)$/i.test(at);
  const takes = INSIDE.some((address) => typeof pattern !== 'string' || new RegExp(pattern).test(address));
  const own = (format === 'uri' || isNamed) && takes ? [at] : [];
  return [...own, ...Object.entries(schema).flatMap(([key, part]) => listAddresses(part, `${at}/${key}`))];
}
