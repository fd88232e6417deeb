import { randomUUID } from 'node:crypto';
import { afterAll, expect, test } from 'vitest';
import { endLeases } from './end-leases.ts';
import { addToInbox, claimInbox } from './inbox-store.ts';
import { cloneTestDatabase } from './testing/index.ts';

const { db, drop } = await cloneTestDatabase();
afterAll(drop);

test('what a killed process had claimed is there at once for the next one', async () => {
  const [userId, deviceId, sessionId] = [randomUUID(), randomUUID(), randomUUID()];
  const head = { userId, deviceId, sessionId, firstSeq: 0, count: 1, receivedAtMs: 1 };
  await addToInbox(db, [{ head, body: Buffer.from('{}') }]);
  const claim = () => claimInbox(db, { limit: 10, bytes: 9_000, leaseMs: 60_000 });
  expect(await claim()).toHaveLength(1);
  expect(await claim()).toHaveLength(0);
  await endLeases(db);
  expect(await claim()).toHaveLength(1);
});
