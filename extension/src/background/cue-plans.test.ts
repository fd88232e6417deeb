import type { IfThen, Sight } from '@locked-in/domain';
import { expect, test } from 'vitest';
import type { SessionRecord } from '../platform/database.ts';
import { advanceSession, type Moment } from './advance-session.ts';
import { FRESH_CUE_MS, lastCued } from './cue-plans.ts';
import { startSession } from './start-session.ts';

const NOON = Date.UTC(2026, 10, 18, 12);
const MINUTE = 60_000;
const onNews: IfThen = {
  solutionId: 'news',
  cue: 'news.test comes up',
  action: 'close it',
  trigger: { kind: 'site', site: 'news.test' },
};
const after2: IfThen = {
  cue: 'two minutes have passed',
  action: 'sit up',
  trigger: { kind: 'time', afterMs: 2 * MINUTE },
};
const atStart: IfThen = {
  solutionId: 'first',
  cue: 'I press start',
  action: 'write',
  trigger: { kind: 'start' },
};

function see(site: string, minutes: number, part: Partial<Moment> = {}): Moment {
  const shown = { kind: 'page', site, audible: false, hasNavigated: true } as const;
  const sight: Sight = { shown, input: { kind: 'active' } };
  return { nowMs: NOON + minutes * MINUTE, browserLife: 'one', sight, mayCue: true, ...part };
}

function declare(armed: readonly IfThen[], moment = see('docs.test', 0)) {
  const declared = { intent: 'write', mode: 'open', timeZone: 'UTC', armed } as const;
  return startSession('s', declared, moment);
}

/** The cues of looks a minute apart, by minute. */
function watch(armed: readonly IfThen[], sites: readonly string[], part: Partial<Moment> = {}) {
  let session: SessionRecord = declare(armed, see(sites[0] ?? '', 0, part)).session;
  const cues: number[] = [];
  sites.slice(1).forEach((site, index) => {
    const advance = advanceSession(session, see(site, index + 1, part));
    session = advance.session;
    if (advance.events.some(({ kind }) => kind === 'plan-cued')) cues.push(index + 1);
  });
  return cues;
}

test('a plan for the start is cued as the session starts', () => {
  const { session, events } = declare([atStart]);
  expect(events.at(-1)).toEqual({
    kind: 'plan-cued',
    cue: atStart.cue,
    solutionId: 'first',
    occurredAtMs: NOON,
  });
  expect(lastCued(session, NOON + 1, FRESH_CUE_MS)).toEqual({ plan: atStart, atMs: NOON });
  expect(lastCued(session, NOON + 2 * MINUTE, FRESH_CUE_MS)).toBeUndefined();
});

test('a plan for a site is cued where the site comes up, and again only after ten minutes', () => {
  const away = ['docs.test', 'www.news.test', 'news.test', 'docs.test', 'news.test'];
  const later = [...away, ...Array.from({ length: 8 }, () => 'docs.test'), 'news.test', 'news.test'];
  expect(watch([onNews], later)).toEqual([1, 13]);
});

test('a plan for a time is cued once it has come, without pauses', () => {
  expect(watch([after2], ['docs.test', 'docs.test', 'docs.test', 'docs.test'])).toEqual([2]);
  const { session } = declare([after2]);
  const paused = advanceSession(session, see('docs.test', 1, { command: { kind: 'pause' } })).session;
  const resumed = advanceSession(paused, see('docs.test', 9, { command: { kind: 'resume' } }));
  expect(resumed.events.some(({ kind }) => kind === 'plan-cued')).toBe(false);
  const on = advanceSession(resumed.session, see('docs.test', 10));
  expect(on.events.map(({ kind }) => kind)).toContain('plan-cued');
});

test('nobody is told of anything in quiet hours, while snoozed, or while nobody is there', () => {
  const sites = ['docs.test', 'news.test', 'news.test'];
  expect(watch([onNews], sites, { mayCue: false })).toEqual([]);
  const idle = { ...see('news.test', 0).sight, input: { kind: 'idle', sinceMs: NOON } } as const;
  expect(watch([onNews], sites, { sight: idle })).toEqual([]);
});

test('who comes back to a site at which it was quiet is told when it is over', () => {
  const { session } = declare([onNews]);
  const quiet = advanceSession(session, see('news.test', 1, { mayCue: false }));
  expect(quiet.events.map(({ kind }) => kind)).toEqual(['page-shown']);
  const loud = advanceSession(quiet.session, see('news.test', 2));
  expect(loud.events.map(({ kind }) => kind)).toEqual(['plan-cued']);
});

test('a session without plans is as it was', () => {
  const { session } = declare([]);
  expect(advanceSession(session, see('news.test', 1)).session).not.toHaveProperty('arrivedAt');
});
