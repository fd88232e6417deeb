import type { ModelFinding } from '@locked-in/domain';
import { expect, test } from 'vitest';
import type { z } from 'zod/mini';
import { ModelFindingSchema } from './model.ts';

test('every finding of a test of the model passes through, and nothing else', () => {
  const findings: readonly ModelFinding[] = [
    { kind: 'works', model: 'small', dialect: 'json' },
    { kind: 'off' },
    { kind: 'unreachable', endpoint: 'http://a.test', why: 'tls' },
    { kind: 'not-an-api', endpoint: 'http://a.test', better: 'http://a.test/v1' },
    { kind: 'model-missing', model: 'smal', available: ['small'] },
    { kind: 'context-too-small', configured: 8192, found: 4096 },
    { kind: 'unusable', why: 'rejected' },
  ];
  const passed: readonly z.infer<typeof ModelFindingSchema>[] = findings;
  for (const finding of passed) expect(ModelFindingSchema.parse(finding)).toEqual(finding);
  expect(ModelFindingSchema.safeParse({ kind: 'fine' }).success).toBe(false);
});
