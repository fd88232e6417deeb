import type { NewSecurityEvent } from '@locked-in/store';
import { expect, test, vi } from 'vitest';
import { openSecurityLog } from './security-log.ts';

const event = (eventId: string): NewSecurityEvent => ({
  eventId,
  whose: { userId: 'ada' },
  kind: 'signed-in',
  occurredAtMs: 1,
  address: '203.0.113.9',
});

function openLines() {
  const lines: { readonly level: string; readonly fields: object }[] = [];
  const at = (level: string) => (fields: object) => void lines.push({ level, fields });
  return { lines, logger: { info: at('info'), warn: at('warn'), error: at('error') } };
}

test('whoever notes something does not wait, and a database that is away for a while loses nothing', async () => {
  const { logger } = openLines();
  const kept: string[] = [];
  let isAway = true;
  const log = openSecurityLog({
    logger,
    pauseMs: 1,
    write: async ({ eventId }) => {
      if (isAway) throw new Error('away');
      kept.push(eventId);
    },
  });
  for (const id of ['one', 'two', 'three']) log.note(event(id));
  expect(kept).toEqual([]);
  isAway = false;
  await vi.waitFor(() => expect(kept).toEqual(['one', 'two', 'three']));
});

test('what could not be kept before the end stands in the log, without an address', async () => {
  const { lines, logger } = openLines();
  const log = openSecurityLog({ logger, write: () => Promise.reject(new Error('away')) });
  log.note(event('one'));
  log.note(event('two'));
  await log.close();
  const lost = lines.filter(({ level }) => level === 'error').map(({ fields }) => fields);
  expect(lost).toEqual([
    { eventId: 'one', kind: 'signed-in', userId: 'ada' },
    { eventId: 'two', kind: 'signed-in', userId: 'ada' },
  ]);
  expect(JSON.stringify(lines)).not.toContain('203.0.113.9');
});
