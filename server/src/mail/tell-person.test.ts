import type { NewSecurityEvent } from '@locked-in/store';
import { expect, test, vi } from 'vitest';
import { USUAL_LIMITS } from '../limits/limit-settings.ts';
import { openLimits } from '../limits/open-limits.ts';
import type { Letter } from './letters.ts';
import { type TellPersonDeps, tellPerson } from './tell-person.ts';

const paired: NewSecurityEvent = {
  eventId: 'e',
  whose: { userId: 'ada' },
  kind: 'device-paired',
  occurredAtMs: Date.UTC(2026, 10, 20, 9, 30),
  address: '203.0.113.9',
  userAgent: 'hostile agent',
  detail: { name: 'Click https://evil.test' },
};

function openPost(given: Partial<TellPersonDeps> = {}) {
  const sent: Letter[] = [];
  const failed: unknown[] = [];
  const tell = tellPerson({
    publicUrl: 'https://locked-in.example',
    post: (letter) => sent.push(letter),
    readEmail: async () => 'ada@here.test',
    letters: openLimits(USUAL_LIMITS).openAttempts({ name: 'letter', points: 2, seconds: 60 }),
    reportMail: (error) => failed.push(error),
    ...given,
  });
  return { tell, sent, failed };
}

test('a browser that is paired is told to its person: when, from where and what to do, in no word of a stranger', async () => {
  const { tell, sent } = openPost();
  tell(paired);
  await vi.waitFor(() => expect(sent).toHaveLength(1));
  const [letter] = sent;
  expect(letter?.to).toBe('ada@here.test');
  for (const words of ['A browser was paired', '20 November 2026, 09:30 UTC', '203.0.113.9', '/settings'])
    expect(letter?.text).toContain(words);
  expect(letter?.text).not.toMatch(/evil|hostile/);
});

test('a revoked browser and a new password or passkey are told, a sign-in is not', async () => {
  const { tell, sent } = openPost({ letters: openLimits(USUAL_LIMITS).people });
  for (const kind of ['device-revoked', 'password-changed', 'passkey-added', 'signed-in'] as const)
    tell({ ...paired, kind });
  await vi.waitFor(() => expect(sent).toHaveLength(3));
  expect(new Set(sent.map(({ text }) => text)).size).toBe(3);
});

test('so many letters an hour are enough', async () => {
  const { tell, sent } = openPost();
  for (const _ of [1, 2, 3, 4]) tell(paired);
  await vi.waitFor(() => expect(sent).toHaveLength(2));
});

test('without mail, without an account, or with a database that is away, everything else goes on', async () => {
  const without = openPost({ post: undefined });
  without.tell(paired);
  const nobody = openPost({ readEmail: async () => undefined });
  nobody.tell(paired);
  const away = openPost({ readEmail: () => Promise.reject(new Error('away')) });
  away.tell(paired);
  await vi.waitFor(() => expect(away.failed).toHaveLength(1));
  expect([...without.sent, ...nobody.sent, ...away.sent]).toEqual([]);
});

test('an address that was written into a header adds no line', async () => {
  const { tell, sent } = openPost();
  tell({ ...paired, address: 'x\r\nCall us: evil.test' });
  await vi.waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]?.text).not.toContain('evil.test');
});
