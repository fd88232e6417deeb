import { SessionEventSchema } from '@locked-in/contracts';
import { expect, test } from 'vitest';
import { nameHeldSite } from './name-held-site.ts';

const held = { kind: 'site-held', site: 'my.bank.test', by: 'allow-list' } as const;
const override = { kind: 'override', site: 'my.bank.test', reason: 'my salary', minutes: 5 } as const;

test('a site on the never-record list has no name in what is told of holding, and no reason', () => {
  const told = [held, override].map((fact) => nameHeldSite(fact, ['bank.test']));
  expect(told.map(({ kind }) => kind)).toEqual(['site-held', 'override']);
  expect(JSON.stringify(told)).not.toMatch(/bank|salary/);
  for (const fact of told) {
    expect(SessionEventSchema.safeParse({ ...fact, occurredAtMs: 0 })).toMatchObject({ success: true });
  }
});

test('every other site keeps its name', () => {
  expect([held, override].map((fact) => nameHeldSite(fact, ['mail.test']))).toEqual([held, override]);
});
