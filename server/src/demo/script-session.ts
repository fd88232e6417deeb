import type { IfThen, SessionEvent, SessionFact } from '@locked-in/domain';
import type { Stretch } from './courses.ts';
import type { Sketch } from './demo-plan.ts';
import { between, type Random } from './random.ts';

export type Script = {
  readonly recorded: readonly SessionEvent[];
  /** What the person said at the end, one to three minutes later. */
  readonly logged: SessionEvent;
  readonly endedAtMs: number;
};

type Basis = { readonly startedAtMs: number; readonly timeZone: string; readonly random: Random };

const MINUTE = 60_000;
/** Idle is told this much late, as browsers do. */
const IDLE_AFTER_MS = MINUTE;

/** The stream a browser would have recorded of a session that went as sketched. */
export function scriptSession(sketch: Sketch, basis: Basis): Script {
  const { startedAtMs, random } = basis;
  const stretches = sketch.course({ lengthMs: sketch.minutes * MINUTE, pages: sketch.pages, random });
  const lived = withPause(stretches, (sketch.pausedMinutes ?? 0) * MINUTE).reduce(follow, {
    atMs: startedAtMs,
    events: [at(startedAtMs, toStarted(sketch, basis.timeZone))],
  });
  const ended = at(lived.atMs, {
    kind: 'session-ended',
    reason: sketch.isOpenEnded ? 'stopped' : 'finished',
  });
  const loggedAtMs = lived.atMs + between(random, MINUTE, 3 * MINUTE);
  return {
    recorded: withCues([...lived.events, ended], sketch),
    logged: at(loggedAtMs, { kind: 'logged', ...withMood(sketch.log, random) }),
    endedAtMs: lived.atMs,
  };
}

type Moment = Stretch | { readonly kind: 'pause'; readonly ms: number };
type Lived = { readonly atMs: number; readonly events: readonly SessionEvent[] };

function follow({ atMs, events }: Lived, moment: Moment): Lived {
  return { atMs: atMs + moment.ms, events: [...events, ...toEvents(moment, atMs)] };
}

function toEvents(moment: Moment, atMs: number): readonly SessionEvent[] {
  const endMs = atMs + moment.ms;
  switch (moment.kind) {
    case 'pause':
      return [at(atMs, { kind: 'session-paused' }), at(endMs, { kind: 'session-resumed' })];
    case 'left':
      return [at(atMs, { kind: 'browser-left' })];
    case 'idle':
      return toIdle(atMs, endMs);
    case 'page':
      return [
        at(atMs, { kind: 'page-shown', ...moment.page, audible: moment.isAudible ?? false }),
        ...(moment.isHandsOff ? toIdle(atMs, endMs) : []),
      ];
  }
}

function toIdle(sinceMs: number, endMs: number): readonly SessionEvent[] {
  if (endMs - sinceMs <= IDLE_AFTER_MS) return [];
  return [at(sinceMs + IDLE_AFTER_MS, { kind: 'went-idle', sinceMs }), at(endMs, { kind: 'came-back' })];
}

function withPause(stretches: readonly Stretch[], ms: number): readonly Moment[] {
  const middle = Math.ceil(stretches.length / 2);
  if (ms === 0) return stretches;
  return [...stretches.slice(0, middle), { kind: 'pause', ms }, ...stretches.slice(middle)];
}

function toStarted(sketch: Sketch, timeZone: string): SessionFact {
  return {
    kind: 'session-started',
    intent: sketch.intent,
    timeZone,
    ...(sketch.isOpenEnded ? { mode: 'open' } : { mode: 'countdown', plannedMs: sketch.minutes * MINUTE }),
    ...(sketch.goalId && { goalId: sketch.goalId }),
    ...(sketch.armed?.length && { armed: sketch.armed }),
    ...(sketch.expected !== undefined && { forecast: { quality: sketch.expected } }),
  };
}

/** What the browser notices of the plans: the start, and each time their site is shown. */
function withCues(events: readonly SessionEvent[], { armed = [] }: Sketch): readonly SessionEvent[] {
  return events.flatMap((event) => [event, ...armed.filter(isCuedBy(event)).map(toCue(event.occurredAtMs))]);
}

function isCuedBy(event: SessionEvent): (plan: IfThen) => boolean {
  return ({ trigger }) =>
    (trigger?.kind === 'start' && event.kind === 'session-started') ||
    (trigger?.kind === 'site' && event.kind === 'page-shown' && event.site === trigger.site);
}

function toCue(atMs: number): (plan: IfThen) => SessionEvent {
  return ({ cue, solutionId }) => at(atMs, { kind: 'plan-cued', cue, ...(solutionId && { solutionId }) });
}

/** Nobody grades the same thing the same way twice. */
function withMood(log: Sketch['log'], random: Random): Sketch['log'] {
  const shifted = (value: number) => Math.min(100, Math.max(0, value + between(random, -5, 5)));
  return {
    ...log,
    ...(log.quality !== undefined && { quality: shifted(log.quality) }),
    ...(log.distraction !== undefined && { distraction: shifted(log.distraction) }),
  };
}

function at(occurredAtMs: number, fact: SessionFact): SessionEvent {
  return { occurredAtMs, ...fact };
}
