import type { HoldPlan } from '@locked-in/domain';
import type { Request } from '../../messages.ts';
import { HOLD_WORDS } from '../hold-words.ts';
import { WORDS } from './words.ts';

export type LengthChoice = 25 | 50 | 'custom' | 'open';

/** The form as the person filled it. */
export type Declaration = {
  readonly intent: string;
  readonly length: LengthChoice;
  readonly customMinutes: string;
  /** Expected quality 0–100; absent = no forecast. */
  readonly forecast?: number | undefined;
  /** Absent = nothing is held. */
  readonly hold?: HoldPlan | undefined;
};

export type DeclarationProblem = { readonly field: 'intent' | 'minutes' | 'hold'; readonly problem: string };

export const EMPTY_DECLARATION: Declaration = { intent: '', length: 25, customMinutes: '40' };

const LONGEST_MINUTES = 720;

/** The length in minutes; undefined when open-ended or not a length. */
export function minutesOf({ length, customMinutes }: Declaration): number | undefined {
  if (length === 'open') return undefined;
  if (length !== 'custom') return length;
  const minutes = Number(customMinutes);
  const isLength = Number.isInteger(minutes) && minutes >= 1 && minutes <= LONGEST_MINUTES;
  return isLength ? minutes : undefined;
}

export function problemOf(declaration: Declaration): DeclarationProblem | undefined {
  if (declaration.intent.trim() === '') return { field: 'intent', problem: WORDS.intentMissing };
  if (declaration.length === 'custom' && minutesOf(declaration) === undefined) {
    return { field: 'minutes', problem: WORDS.customMissing };
  }
  if (declaration.hold?.sites.length === 0) return { field: 'hold', problem: HOLD_WORDS.empty };
  return undefined;
}

export function toStartRequest(declaration: Declaration): Request {
  const { intent, length, forecast, hold } = declaration;
  return {
    type: 'start',
    intent: intent.trim(),
    mode: length === 'open' ? 'open' : 'countdown',
    plannedMinutes: minutesOf(declaration),
    forecast: forecast === undefined ? undefined : { quality: forecast },
    ...(hold && { hold }),
  };
}
