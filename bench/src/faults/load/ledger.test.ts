import { expect, test } from 'vitest';
import { openLedger } from './ledger.ts';

const chunk = { sessionId: 's', firstSeq: 0, events: [] };

test('a chunk that is sent and acknowledged twice is one chunk', () => {
  const ledger = openLedger();
  ledger.sent(chunk, { userId: 'u', deviceId: 'd' });
  ledger.sent(chunk, { userId: 'u', deviceId: 'd' });
  expect(ledger.countAcked()).toBe(0);
  ledger.acked(chunk);
  ledger.acked(chunk);
  expect([ledger.countAcked(), ledger.entries.size]).toEqual([1, 1]);
  expect([...ledger.entries.values()][0]?.state).toBe('acked');
});
