import type { SessionEvent } from '@locked-in/domain';
import { expect, test } from 'vitest';
import { toKeepsake } from './keepsake.ts';

const SECOND = 1_000;
const started = {
  kind: 'session-started',
  intent: 'draft',
  mode: 'open',
  timeZone: 'UTC',
  occurredAtMs: 0,
} as const;
const shown = (site: string, second: number): SessionEvent => ({
  kind: 'page-shown',
  site,
  audible: false,
  occurredAtMs: second * SECOND,
});
const at = (kind: 'session-paused' | 'session-resumed', second: number): SessionEvent => ({
  kind,
  occurredAtMs: second * SECOND,
});
const ended = { kind: 'session-ended', reason: 'stopped', occurredAtMs: 200 * SECOND } as const;

test('of a session stay its length without pauses, how much of it was held, and the sites that were held longest', () => {
  const events = [
    started,
    shown('docs.test', 0),
    shown('video.test', 30),
    at('session-paused', 100),
    at('session-resumed', 120),
    shown('docs.test', 120),
    shown('blink.test', 190),
    shown('docs.test', 192),
    { kind: 'went-idle', sinceMs: 195 * SECOND, occurredAtMs: 195 * SECOND } as const,
    ended,
  ];
  expect(toKeepsake(events)).toEqual({
    lengthMs: 180 * SECOND,
    heldMs: 175 * SECOND,
    sites: ['docs.test', 'video.test'],
  });
});

test('no more than five sites are asked about', () => {
  const sites = Array.from({ length: 8 }, (_, index) => shown(`site-${index}.test`, index * 20));
  expect(toKeepsake([started, ...sites, ended]).sites).toHaveLength(5);
});
