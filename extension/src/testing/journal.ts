import 'fake-indexeddb/auto';
import type { Shown, Sight } from '@locked-in/domain';
import { type Journal, openDatabase } from '../platform/database.ts';

let count = 0;

/** An empty journal of its own for one test. */
export function emptyJournal(): Promise<Journal> {
  count += 1;
  return openDatabase(`journal-${count}`, () => undefined);
}

export function sightOf(site: string, more: Partial<Extract<Shown, { kind: 'page' }>> = {}): Sight {
  return {
    shown: { kind: 'page', site, audible: false, hasNavigated: true, ...more },
    input: { kind: 'active' },
  };
}

export const DECLARED = {
  intent: 'draft chapter 2',
  mode: 'countdown',
  plannedMs: 25 * 60_000,
  timeZone: 'UTC',
} as const;
