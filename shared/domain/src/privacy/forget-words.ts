import type { OffBrowser, SessionEvent } from '../event.ts';
import type { EventOf } from '../stream.ts';
import type { Forgotten, TimeRange } from './forgotten.ts';
import { isOnList } from './host-list.ts';

/**
 * Of a session that is forgotten whole only when and how long it was meant to be stays; of one in which a site is
 * forgotten the plans that wait for that site go.
 */
export function forgetDeclaration(
  event: EventOf<'session-started'>,
  { ranges, sites }: Forgotten,
): SessionEvent {
  const words = [event.intent || undefined, event.forecast?.slip, event.armed, event.goalId];
  const hasWords = words.some((word) => word !== undefined);
  if (!hasWords || !ranges.some(({ isWhole }) => isWhole)) return forgetPlans(event, sites);
  const { armed: _, goalId: _goalId, forecast, ...kept } = event;
  return { ...kept, intent: '', ...(forecast && { forecast: { quality: forecast.quality } }) };
}

function forgetPlans(event: EventOf<'session-started'>, sites: readonly string[]): SessionEvent {
  const armed = event.armed?.filter(
    ({ trigger }) => trigger?.kind !== 'site' || !isOnList(trigger.site, sites),
  );
  return armed?.length === event.armed?.length ? event : { ...event, armed };
}

/** A cue may be called by its site. */
export function forgetCue(event: EventOf<'plan-cued'>, sites: readonly string[]): SessionEvent {
  return sites.some((site) => event.cue.toLowerCase().includes(site)) ? { ...event, cue: '' } : event;
}

/**
 * The form was filled after the pages were shown. Which of its sites belong to a forgotten time is not known, so all
 * of them go; of a session that is forgotten whole only the numbers stay. A form that was filled later is a new word.
 */
export function forgetLog(event: EventOf<'logged'>, { ranges, sites }: Forgotten): SessionEvent {
  const told = ranges.filter(({ toldAtMs = -1 }) => event.occurredAtMs <= toldAtMs);
  if (told.some(({ isWhole }) => isWhole)) return numbersOf(event);
  const regrets =
    told.length > 0
      ? event.regrets?.slice(0, 0)
      : event.regrets?.filter(({ site }) => !isOnList(site, sites));
  const offBrowser = event.offBrowser?.filter((one) => !told.some((range) => isWithin(one, range)));
  const isSame = regrets?.length === event.regrets?.length && offBrowser?.length === event.offBrowser?.length;
  return isSame ? event : { ...event, ...(regrets && { regrets }), ...(offBrowser && { offBrowser }) };
}

function numbersOf(event: EventOf<'logged'>): SessionEvent {
  const { note, solutionText, offBrowser, regrets, intent, ...numbers } = event;
  const words = [note, solutionText, offBrowser, regrets, intent];
  return words.every((word) => word === undefined) ? event : numbers;
}

function isWithin({ fromMs, toMs }: OffBrowser, range: TimeRange): boolean {
  return range.fromMs <= fromMs && toMs <= range.toMs;
}
