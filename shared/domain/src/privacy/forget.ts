import type { SessionEvent } from '../event.ts';
import { forgetCue, forgetDeclaration, forgetLog } from './forget-words.ts';
import type { Forgotten, ForgottenRange, TimeRange } from './forgotten.ts';
import { isOnList } from './host-list.ts';

export type * from './forgotten.ts';

/** A site that is no longer known, where the shape of an event wants one. */
export const FORGOTTEN_SITE = 'private:';

/**
 * The same stream without the pages of what is forgotten: as many events, in the same order, at the same times. A page
 * that was first shown in a range stays private for as long as it stays. Of a session that is forgotten whole the
 * person's words go too. Doing it again changes nothing, and what is not touched is the same object as before.
 *
 *     events     a . b . c . left . b        forgotten  [ 2 … 4 ]
 *     becomes    a . private . private . left . b
 */
export function forgetEvents(events: readonly SessionEvent[], forgotten: Forgotten): readonly SessionEvent[] {
  return sameUnlessChanged(
    events,
    events.map((event) => forgetEvent(event, reachTo(event, forgotten))),
  );
}

/** The ranges that the stream itself says are forgotten. */
export function forgottenRanges(events: readonly SessionEvent[]): readonly ForgottenRange[] {
  return events.flatMap((event) => {
    if (event.kind !== 'forgotten') return [];
    const { fromMs, toMs, whole, occurredAtMs: toldAtMs } = event;
    return [{ fromMs, toMs, toldAtMs, ...(whole && { isWhole: true as const }) }];
  });
}

/** The sites that the stream itself says are forgotten, as far as it still knows their names. */
export function forgottenSites(
  events: readonly SessionEvent[],
): readonly { readonly site: string; readonly toldAtMs: number }[] {
  return events.flatMap((event) =>
    event.kind === 'site-forgotten' && event.site !== FORGOTTEN_SITE
      ? [{ site: event.site, toldAtMs: event.occurredAtMs }]
      : [],
  );
}

/** The same stream without the names of the sites that it says are forgotten. */
export function hideForgottenSites(events: readonly SessionEvent[]): readonly SessionEvent[] {
  const isNamed = (event: SessionEvent) => event.kind === 'site-forgotten' && event.site !== FORGOTTEN_SITE;
  return sameUnlessChanged(
    events,
    events.map((event) => (isNamed(event) ? { ...event, site: FORGOTTEN_SITE } : event)),
  );
}

/** The part of a range that lies within a session; undefined when none does. */
export function clipRange(range: TimeRange, session: TimeRange): TimeRange | undefined {
  const fromMs = Math.max(range.fromMs, session.fromMs);
  const toMs = Math.min(range.toMs, session.toMs);
  return fromMs <= toMs ? { fromMs, toMs } : undefined;
}

function sameUnlessChanged(
  before: readonly SessionEvent[],
  after: readonly SessionEvent[],
): readonly SessionEvent[] {
  return after.some((event, index) => event !== before[index]) ? after : before;
}

function reachTo({ occurredAtMs }: SessionEvent, forgotten: Forgotten): Forgotten {
  const isLater = forgotten.sitesUntilMs !== undefined && occurredAtMs > forgotten.sitesUntilMs;
  return isLater ? { ranges: forgotten.ranges, sites: [] } : forgotten;
}

function forgetEvent(event: SessionEvent, forgotten: Forgotten): SessionEvent {
  switch (event.kind) {
    case 'session-started':
      return forgetDeclaration(event, forgotten);
    case 'session-paused':
      return event.reason !== undefined && isIn(forgotten.ranges, event.occurredAtMs)
        ? { kind: 'session-paused', occurredAtMs: event.occurredAtMs }
        : event;
    case 'page-shown':
      return isForgotten(event, forgotten)
        ? { kind: 'private-shown', occurredAtMs: event.occurredAtMs }
        : forgetTitle(event, forgotten);
    case 'site-held':
      return isForgotten(event, forgotten) ? { ...event, site: FORGOTTEN_SITE } : event;
    case 'override':
      return isForgotten(event, forgotten) ? { ...event, site: FORGOTTEN_SITE, reason: '' } : event;
    case 'plan-cued':
      return forgetCue(event, forgotten.sites);
    case 'logged':
      return forgetLog(event, forgotten);
    default:
      return event;
  }
}

function isForgotten(
  { site, occurredAtMs }: { readonly site: string; readonly occurredAtMs: number },
  { ranges, sites }: Forgotten,
): boolean {
  return site !== FORGOTTEN_SITE && (isOnList(site, sites) || isIn(ranges, occurredAtMs));
}

function isIn(ranges: readonly ForgottenRange[], atMs: number): boolean {
  return ranges.some(
    ({ fromMs, toMs, isWhole, toldAtMs = -1 }) =>
      (fromMs <= atMs && atMs <= toMs) || (isWhole && atMs <= toldAtMs),
  );
}

function forgetTitle(
  event: Extract<SessionEvent, { kind: 'page-shown' }>,
  { untitled = [] }: Forgotten,
): SessionEvent {
  if (event.title === undefined || !isOnList(event.site, untitled)) return event;
  const { title: _, ...kept } = event;
  return kept;
}
