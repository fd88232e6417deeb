import type { DeadLetter, DeadVerdict, SortDead } from '@locked-in/broker';
import { expect, test } from 'vitest';
import { obey, parseWish } from './wish.ts';

const letters = [letter(1, 'a bug'), letter(2, 'no worker settled it')];

test('every dead letter is listed on a line with its reason, and stays', async () => {
  const { lines, verdicts, isFound } = await run('ls');
  expect(lines).toHaveLength(2);
  expect(lines[0]).toMatch(/^[0-9a-f]{12} {2}2026-11-20T.* attempt 8 .* 1–3 {2}a bug$/);
  expect(verdicts).toEqual(['keep', 'keep']);
  expect(isFound).toBe(true);
});

test('one that is shown tells its head and body, one that is replayed leaves the others', async () => {
  const [, second = ''] = (await run('ls')).lines.map((line) => line.slice(0, 12));
  const shown = await run('show', second);
  expect(shown.lines.join('\n')).toContain('"firstSeq":2');
  expect(shown.verdicts).toEqual(['keep', 'keep']);
  const replayed = await run('replay', second);
  expect(replayed.verdicts).toEqual(['keep', 'replay']);
  expect(replayed.lines).toEqual(['1 replayed']);
});

test('all can be dropped at once, and what is named must be there', async () => {
  expect((await run('drop', '--all')).verdicts).toEqual(['drop', 'drop']);
  const absent = await run('drop', 'ffffffffffff');
  expect(absent.verdicts).toEqual(['keep', 'keep']);
  expect([absent.lines[0], absent.isFound]).toEqual(['ffffffffffff  is not among the dead letters', false]);
});

test.each([[[]], [['show']], [['show', '--all']], [['replay']], [['burn', 'x']]])(
  'what cannot be understood is answered with the usage: %j',
  (args) => {
    expect(() => parseWish(args)).toThrow('npx pnpm dead ls');
  },
);

test('where nothing was put aside, that is said', async () => {
  const lines: string[] = [];
  await obey(parseWish(['ls']), { sortDead: async () => {}, tell: (line) => void lines.push(line) });
  expect(lines).toEqual(['no dead letters']);
});

async function run(...args: readonly string[]) {
  const lines: string[] = [];
  const verdicts: DeadVerdict['kind'][] = [];
  const sortDead = async (sort: SortDead) => {
    for (const one of letters) verdicts.push((await sort(one)).kind);
  };
  const isFound = await obey(parseWish(args), { sortDead, tell: (line) => void lines.push(line) });
  return { lines, verdicts, isFound };
}

function letter(firstSeq: number, reason: string): DeadLetter {
  const ids = { userId: 'u', deviceId: 'd', sessionId: 's' };
  return {
    head: { ...ids, firstSeq, count: 3, receivedAtMs: 1_795_000_000_000 },
    body: new TextEncoder().encode('{"events":[]}'),
    attempt: 8,
    reason,
    diedAtMs: Date.UTC(2026, 10, 20),
  };
}
