import type { OwnWorkspace } from '@locked-in/contracts';
import { dayAndClock } from '../settings/day-and-clock.ts';
import { WORDS } from './words.ts';

/** "Shown until Friday 4 December, 14:32: planned and held time." */
export function readSharing({ level, untilMs }: OwnWorkspace['sharing'], nowMs: number): string {
  if (level === 'nothing') return WORDS.sharesNothing;
  return nowMs < untilMs ? WORDS.sharesUntil(WORDS.levels[level], dayAndClock(untilMs)) : WORDS.sharedEnded;
}
