import fc from 'fast-check';
import { analyseSession } from '../analyse-session.ts';
import type { SessionAnalysis } from '../analysis.ts';
import type { SessionEvent, SessionFact } from '../event.ts';
import type { LabelRule, PageVerdict } from '../label.ts';
import { mergeSights, type Shown, type Sight, sightToEvents } from '../sight.ts';
import { TEST_DAY_MS } from './clock.ts';

/** What happens next in a session, and how long after what happened before. */
export type Step = {
  readonly afterMs: number;
  readonly what: Sight | 'look again' | 'pause' | 'resume' | 'interrupt' | 'cue';
};

/** Every label there is: by rule of the person, by a model, by a word of the intent, by nobody. */
const FOCUS_RULES: readonly LabelRule[] = [
  { site: 'docs.test', reach: 'site', label: 'on' },
  { site: 'ref.test', reach: 'site', label: 'support' },
  { site: 'video.test', reach: 'site', label: 'off' },
  { site: 'news.test', path: '/sport', reach: 'path', label: 'off' },
];
const FOCUS_VERDICTS: readonly PageVerdict[] = [
  { page: { site: 'chat.test' }, label: 'off' },
  { page: { site: 'wiki.test', path: '/a' }, label: 'on' },
];
const SITES = ['docs.test', 'ref.test', 'video.test', 'news.test', 'chat.test', 'wiki.test', 'nobody.test'];
const PATHS = ['/a', '/sport/today', undefined];
const TITLES = ['Thesis', '(3) Inbox', 'Notes', undefined];

/** Sessions as people have them: from minutes to hours, with everything that can happen in one. */
export function focusSessions(): fc.Arbitrary<readonly Step[]> {
  return fc.array(fc.record({ afterMs: lengths(), what: happenings() }), { minLength: 1, maxLength: 30 });
}

/** What a browser would tell of it: each look is compared with the one before, as the recorder does. */
export function record(
  steps: readonly Step[],
  startMs = TEST_DAY_MS,
  timeZone = 'UTC',
): readonly SessionEvent[] {
  const events: SessionEvent[] = [{ occurredAtMs: startMs, ...started(timeZone) }];
  let nowMs = startMs;
  let sight: Sight | undefined;
  for (const { afterMs, what } of steps) {
    nowMs += afterMs;
    const next = what === 'look again' ? sight : what;
    events.push(...toFacts(sight, next, nowMs).map((fact) => ({ ...fact, occurredAtMs: nowMs })));
    if (typeof next === 'object') sight = mergeSights(sight, next);
    if (what === 'interrupt') sight = undefined;
  }
  return [...events, { kind: 'session-ended', reason: 'finished', occurredAtMs: nowMs }];
}

export function analyse(events: readonly SessionEvent[]): Omit<SessionAnalysis, 'sentences'> {
  return analyseSession({ sessionId: 's', events, rules: FOCUS_RULES, verdicts: FOCUS_VERDICTS });
}

function started(timeZone: string): SessionFact {
  return { kind: 'session-started', intent: 'write the thesis', mode: 'open', timeZone };
}

function toFacts(
  before: Sight | undefined,
  next: Exclude<Step['what'], 'look again'> | undefined,
  nowMs: number,
): readonly SessionFact[] {
  if (next === undefined) return [];
  if (next === 'pause') return [{ kind: 'session-paused' }];
  if (next === 'resume') return [{ kind: 'session-resumed' }];
  if (next === 'interrupt') return [{ kind: 'interrupted', lastSeenMs: nowMs - 45_000 }];
  if (next === 'cue') return [{ kind: 'plan-cued', cue: 'when I open the news', solutionId: 'a' }];
  return sightToEvents(before, at(next, nowMs), nowMs);
}

/** Idleness is noticed a minute late. */
function at(sight: Sight, nowMs: number): Sight {
  return sight.input.kind === 'idle' ? { ...sight, input: { kind: 'idle', sinceMs: nowMs - 60_000 } } : sight;
}

function lengths(): fc.Arbitrary<number> {
  return fc.oneof(
    fc.integer({ min: 0, max: 10_000 }),
    fc.integer({ min: 30_000, max: 90_000 }),
    fc.integer({ min: 60_000, max: 2_400_000 }),
  );
}

function happenings(): fc.Arbitrary<Step['what']> {
  return fc.oneof(
    { weight: 12, arbitrary: sights() },
    {
      weight: 3,
      arbitrary: fc.constantFrom('look again', 'pause', 'resume', 'resume', 'interrupt', 'cue'),
    },
  );
}

function sights(): fc.Arbitrary<Sight> {
  const shown = fc.oneof(
    { weight: 8, arbitrary: pages() },
    fc.constantFrom<Shown>({ kind: 'private' }, { kind: 'left' }),
  );
  const input = fc.oneof(
    { weight: 8, arbitrary: fc.constant({ kind: 'active' } as const) },
    fc.constantFrom({ kind: 'idle', sinceMs: 0 } as const, { kind: 'locked' } as const),
  );
  return fc.record({ shown, input });
}

function pages(): fc.Arbitrary<Shown> {
  return fc.record({
    kind: fc.constant('page' as const),
    site: fc.constantFrom(...SITES),
    path: fc.constantFrom(...PATHS),
    title: fc.constantFrom(...TITLES),
    audible: fc.boolean(),
    hasNavigated: fc.constant(true),
  });
}
