import { DEFAULT_POMODORO, type HoldPlan, type PomodoroSettings, toPhases } from '@locked-in/domain';
import type { Request } from '../../messages.ts';
import { HOLD_WORDS } from '../hold-words.ts';
import { readUntil } from './read-until.ts';
import { WORDS } from './words.ts';

export type LengthChoice = 25 | 50 | 'custom' | 'pomodoro' | 'open';

/** The form as the person filled it. */
export type Declaration = {
  readonly intent: string;
  readonly length: LengthChoice;
  /** Minutes, or the time of day at which it is to end: `40`, `11:00`. */
  readonly customMinutes: string;
  readonly pomodoro: PomodoroSettings;
  /** Expected quality 0–100; absent = no forecast. */
  readonly forecast?: number | undefined;
  readonly hold?: HoldPlan | undefined;
  readonly goalId?: string | undefined;
};

export type DeclarationProblem = { readonly field: 'intent' | 'minutes' | 'hold'; readonly problem: string };

export const EMPTY_DECLARATION: Declaration = {
  intent: '',
  length: 25,
  customMinutes: '40',
  pomodoro: DEFAULT_POMODORO,
};

const LONGEST_MINUTES = 720;
const MINUTE_MS = 60_000;

/** How long it takes from now, breaks included, in milliseconds; undefined when open-ended or not a length. */
export function lengthMsOf(declaration: Declaration, nowMs: number): number | undefined {
  const { length, pomodoro } = declaration;
  if (length === 'open') return undefined;
  if (length === 'pomodoro') return toPhases(pomodoro).reduce((sum, { plannedMs }) => sum + plannedMs, 0);
  const minutes = minutesOf(declaration, nowMs);
  return minutes === undefined ? undefined : minutes * MINUTE_MS;
}

/** The length in minutes, with a fraction when it ends at a time of day; undefined when it has none. */
export function minutesOf({ length, customMinutes }: Declaration, nowMs: number): number | undefined {
  if (length === 'open' || length === 'pomodoro') return undefined;
  if (length !== 'custom') return length;
  const untilMs = readUntil(customMinutes, nowMs);
  const minutes = untilMs === undefined ? Number(customMinutes) : (untilMs - nowMs) / MINUTE_MS;
  const isWhole = untilMs !== undefined || Number.isInteger(minutes);
  return isWhole && minutes >= 1 && minutes <= LONGEST_MINUTES ? minutes : undefined;
}

export function problemOf(declaration: Declaration, nowMs: number): DeclarationProblem | undefined {
  if (declaration.intent.trim() === '') return { field: 'intent', problem: WORDS.intentMissing };
  if (declaration.length === 'custom' && minutesOf(declaration, nowMs) === undefined) {
    const isTime = readUntil(declaration.customMinutes, nowMs) !== undefined;
    return { field: 'minutes', problem: isTime ? WORDS.untilTooFar : WORDS.customMissing };
  }
  if (declaration.hold?.sites.length === 0) return { field: 'hold', problem: HOLD_WORDS.empty };
  return undefined;
}

export function toStartRequest(declaration: Declaration, nowMs: number): Request {
  const { intent, length, forecast, pomodoro, hold, goalId } = declaration;
  const mode = length === 'open' || length === 'pomodoro' ? length : 'countdown';
  return {
    type: 'start',
    intent: intent.trim(),
    mode,
    plannedMinutes: minutesOf(declaration, nowMs),
    pomodoro: mode === 'pomodoro' ? pomodoro : undefined,
    forecast: forecast === undefined ? undefined : { quality: forecast },
    ...(hold && { hold }),
    ...(goalId && { goalId }),
  };
}
