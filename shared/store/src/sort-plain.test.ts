import { expect, test } from 'vitest';
import { sortPlain } from './sort-plain.ts';
import { ended, sampleSession, shown, started } from './testing/sample-session.ts';

test('what lets a session go on that has just begun is counted and not opened', () => {
  const session = sampleSession();
  const begins = session.chunk(0, started(), shown('docs.test'));
  const goesOn = session.chunk(2, shown('docs.test'), shown('mail.test'), shown('docs.test'));
  const unopened = { ...goesOn, body: Buffer.from('no gzip') };
  const [plain] = sortPlain([unopened, begins]).plain;
  expect(plain?.begun?.stream).toMatchObject({ received: 5, lastSeq: 4 });
  expect(plain?.begun?.summary).toMatchObject({ intent: 'draft chapter 2', endedAtMs: undefined });
});

test('when a session has ended is said by all of it', () => {
  const session = sampleSession();
  const [plain] = sortPlain([
    session.chunk(2, ended),
    session.chunk(1, shown('docs.test')),
    session.chunk(0, started()),
  ]).plain;
  expect(plain?.begun?.summary).toMatchObject({ endedAtMs: expect.any(Number), isComplete: true });
});
