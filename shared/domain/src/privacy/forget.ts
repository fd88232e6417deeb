import type { SessionEvent } from '../event.ts';
import { isOnList } from './host-list.ts';

/** Both ends belong to it. UTC milliseconds. */
export type TimeRange = { readonly fromMs: number; readonly toMs: number };

/** What the person wants no record of. */
export type Forgotten = {
  readonly ranges: readonly TimeRange[];
  readonly sites: readonly string[];
  /** Sites of which only the titles go. */
  readonly untitled?: readonly string[] | undefined;
};

/** A site that is no longer known, where the shape of an event wants one. */
export const FORGOTTEN_SITE = 'private:';

/**
 * The same stream without the pages of what is forgotten: as many events, in the same order, at the same times. A page
 * that was first shown in a range stays private for as long as it stays. Doing it again changes nothing, and what is
 * not touched is the same object as before.
 *
 *     events     a . b . c . left . b        forgotten  [ 2 … 4 ]
 *     becomes    a . private . private . left . b
 */
export function forgetEvents(events: readonly SessionEvent[], forgotten: Forgotten): readonly SessionEvent[] {
  const kept = events.map((event) => forgetEvent(event, forgotten));
  return kept.some((event, index) => event !== events[index]) ? kept : events;
}

/** The ranges that the stream itself says are forgotten. */
export function forgottenRanges(events: readonly SessionEvent[]): readonly TimeRange[] {
  return events.flatMap((event) =>
    event.kind === 'forgotten' ? [{ fromMs: event.fromMs, toMs: event.toMs }] : [],
  );
}

/** The part of a range that lies within a session; undefined when none does. */
export function clipRange(range: TimeRange, session: TimeRange): TimeRange | undefined {
  const fromMs = Math.max(range.fromMs, session.fromMs);
  const toMs = Math.min(range.toMs, session.toMs);
  return fromMs <= toMs ? { fromMs, toMs } : undefined;
}

function forgetEvent(event: SessionEvent, forgotten: Forgotten): SessionEvent {
  switch (event.kind) {
    case 'page-shown':
      return isForgotten(event, forgotten)
        ? { kind: 'private-shown', occurredAtMs: event.occurredAtMs }
        : forgetTitle(event, forgotten);
    case 'site-held':
      return isForgotten(event, forgotten) ? { ...event, site: FORGOTTEN_SITE } : event;
    case 'override':
      return isForgotten(event, forgotten) ? { ...event, site: FORGOTTEN_SITE, reason: '' } : event;
    case 'logged':
      return forgetRegrets(event, forgotten);
    default:
      return event;
  }
}

function isForgotten(
  { site, occurredAtMs }: { readonly site: string; readonly occurredAtMs: number },
  { ranges, sites }: Forgotten,
): boolean {
  if (site === FORGOTTEN_SITE) return false;
  return (
    isOnList(site, sites) || ranges.some(({ fromMs, toMs }) => fromMs <= occurredAtMs && occurredAtMs <= toMs)
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

/** The form was filled after the pages were shown, so it follows the sites only. */
function forgetRegrets(event: Extract<SessionEvent, { kind: 'logged' }>, { sites }: Forgotten): SessionEvent {
  const regrets = event.regrets?.filter(({ site }) => !isOnList(site, sites));
  return regrets?.length === event.regrets?.length ? event : { ...event, regrets };
}
