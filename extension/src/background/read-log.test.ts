import { SessionEventSchema } from '@locked-in/contracts';
import type { Logged } from '@locked-in/domain';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readEvents } from '../platform/database.ts';
import { createMessageDesk } from '../testing/message-desk.ts';
import { readLog } from './read-log.ts';

test('a log is written after the end, and may be written again', async () => {
  const { ask, start, desk } = await createMessageDesk();
  const log = { type: 'log', sessionId: 'session', log: { quality: 70 } } as const;
  await start();
  expect(await ask(log)).toMatchObject({ ok: false });
  await ask({ type: 'stop' });
  expect(await ask(log)).toMatchObject({ ok: true, status: { last: { isLogged: true } } });
  expect(await ask({ ...log, log: { quality: 70, note: 'a long call' } })).toMatchObject({ ok: true });
  const logs = (await readEvents(desk.db, 'session')).filter(({ kind }) => kind === 'logged');
  expect(logs).toMatchObject([{ quality: 70 }, { quality: 70, note: 'a long call' }]);
});

test('what an undeclared session was for stays with it, and a declared one keeps its intent', async () => {
  const { ask } = await createMessageDesk();
  await ask({ type: 'start', intent: '', mode: 'open' });
  await ask({ type: 'stop' });
  const log = { quality: 70, intent: 'read the paper' };
  expect(await ask({ type: 'log', sessionId: 'session', log })).toMatchObject({
    status: { last: { intent: 'read the paper' } },
  });
  const later = { quality: 70, intent: 'watch a film' };
  expect(await ask({ type: 'log', sessionId: 'session', log: later })).toMatchObject({
    status: { last: { intent: 'read the paper' } },
  });
});

const anyNumber = fc.option(fc.double(), { nil: undefined });
const anyText = fc.option(fc.string({ unit: 'binary', maxLength: 5_000 }), { nil: undefined });

test('whatever the form says, the event is one that the server takes', () => {
  const form: fc.Arbitrary<Omit<Logged, 'kind'>> = fc.record({
    quality: anyNumber,
    distraction: anyNumber,
    progress: fc.constantFrom(undefined, 0, 1, 2, 3),
    solutionId: anyText,
    solutionText: anyText,
    note: anyText,
    skipped: fc.constantFrom(undefined, true, false),
    intent: anyText,
  });
  fc.assert(
    fc.property(form, (log) => {
      const event = { ...readLog(log), kind: 'logged', occurredAtMs: 0 };
      expect(SessionEventSchema.safeParse(event)).toMatchObject({ success: true });
    }),
  );
});
