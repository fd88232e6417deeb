import { randomUUID } from 'node:crypto';
import { openLogger } from '@locked-in/watch';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { sayAnswered } from './say-answered.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const CHUNK = { method: 'PUT', route: '/v1/sessions/:sessionId/chunks/:firstSeq', seconds: 0.004 };

test('a thousand chunks in ten seconds are a line a second, refused ones beside them', () => {
  const { lines, log } = open('info');
  for (let at = 0; at < 1_000; at++) {
    const answer = at % 100 === 50 ? { status: 503, code: 'unavailable' } : { status: 202 };
    log.say({ ...CHUNK, ...answer, requestId: randomUUID() });
    vi.advanceTimersByTime(10);
  }
  log.flush();
  const of = (wanted: number) => lines().filter(({ status }) => status === wanted);
  expect(of(202).length).toBeLessThanOrEqual(12);
  expect(of(202).reduce((sum, { times = 1 }) => sum + times, 0)).toBe(990);
  expect(of(503).reduce((sum, { times = 1 }) => sum + times, 0)).toBe(10);
  expect(new Set(of(503).map(({ level, code }) => `${level} ${code}`))).toEqual(new Set(['40 unavailable']));
});

test('at debug every single request is said', () => {
  const { lines, log } = open('debug');
  for (let at = 0; at < 20; at++) log.say({ ...CHUNK, status: 202, requestId: `r${at}` });
  expect(lines().map(({ requestId }) => requestId)).toEqual(Array.from({ length: 20 }, (_, at) => `r${at}`));
});

type Line = {
  readonly level: number;
  readonly status?: number;
  readonly code?: string;
  readonly times?: number;
  readonly requestId?: string;
};

function open(level: string) {
  const written: string[] = [];
  const logger = openLogger({ level, process: 'server', to: { write: (line) => void written.push(line) } });
  return { log: sayAnswered(logger), lines: (): readonly Line[] => written.map((line) => JSON.parse(line)) };
}
