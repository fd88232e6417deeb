import { LIMITS } from '@locked-in/contracts';
import { DEFAULT_POMODORO, type Forecast, plannedFocusMs, toPhases } from '@locked-in/domain';
import { cleanNote, cleanText } from './clean-text.ts';
import type { StartRequest } from './obey-command.ts';
import { readPomodoro } from './read-timer-request.ts';
import type { Declared } from './start-session.ts';

export const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const LONGEST_MINUTES = 24 * 60;

/** What a session starts with, fit to be an event; or words for the person. */
export function readDeclared(
  request: StartRequest,
  timeZone: string,
): Declared | { readonly problem: string } {
  if (request.mode === 'pomodoro') return readPlan(request, timeZone);
  const { mode, plannedMinutes, forecast } = request;
  const isPlanned = plannedMinutes !== undefined && plannedMinutes > 0 && plannedMinutes <= LONGEST_MINUTES;
  if (mode !== 'open' && !isPlanned) return { problem: 'Choose a length between a minute and a day.' };
  return {
    intent: cleanText(request.intent, LIMITS.intentLength),
    mode,
    timeZone,
    ...(mode === 'open' || !isPlanned ? {} : { plannedMs: Math.round(plannedMinutes * 60_000) }),
    ...(forecast ? { forecast: readForecast(forecast) } : {}),
    ...readGoal(request),
  };
}

function readPlan(request: StartRequest, timeZone: string): Declared | { readonly problem: string } {
  const settings = readPomodoro(request.pomodoro ?? DEFAULT_POMODORO);
  if ('problem' in settings) return settings;
  const phases = toPhases(settings);
  return {
    intent: cleanText(request.intent, LIMITS.intentLength),
    mode: 'pomodoro',
    timeZone,
    plannedMs: plannedFocusMs(phases),
    phases,
    isAuto: settings.isAuto,
    ...(request.forecast ? { forecast: readForecast(request.forecast) } : {}),
    ...readGoal(request),
  };
}

/** Only the server knows whose goal it is. */
function readGoal({ goalId }: StartRequest): { readonly goalId?: string } {
  return goalId !== undefined && UUID.test(goalId) ? { goalId: goalId.toLowerCase() } : {};
}

/** Why a session is paused, fit to be an event. */
export function readReason(reason: string | undefined): string | undefined {
  return reason === undefined ? undefined : cleanText(reason, LIMITS.reasonLength) || undefined;
}

function readForecast({ quality, slip }: Forecast): Forecast {
  return withoutUndefined({ quality: toPercent(quality) ?? 0, slip: toNote(slip) });
}

export function toPercent(value: number | undefined): number | undefined {
  if (value === undefined || !Number.isFinite(value)) return undefined;
  return Math.min(100, Math.max(0, Math.round(value)));
}

export function toNote(text: string | undefined): string | undefined {
  return text === undefined ? undefined : cleanNote(text, LIMITS.noteLength) || undefined;
}

export function withoutUndefined<Value extends object>(value: Value): Value {
  const kept = { ...value };
  for (const key of Object.keys(kept) as (keyof Value)[]) if (kept[key] === undefined) delete kept[key];
  return kept;
}
