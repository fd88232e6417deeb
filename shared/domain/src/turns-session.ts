import type { SessionEvent } from './event.ts';

const TURNS: ReadonlySet<SessionEvent['kind']> = new Set([
  'session-started',
  'session-extended',
  'session-ended',
  'logged',
  'forgotten',
  'site-forgotten',
]);

/** True for what changes how a whole session is seen; all other events only make it go on. */
export function turnsSession(event: Pick<SessionEvent, 'kind'>): boolean {
  return TURNS.has(event.kind);
}
