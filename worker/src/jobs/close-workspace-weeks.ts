import { closeWorkspaceWeeks, type Database } from '@locked-in/store';
import { type Loop, type LoopOptions, startLoop } from '../schedule.ts';

const EVERY_MS = 60 * 60 * 1000;

/** Makes the numbers of groups whose week is over, and drops copies that nobody is shown any more. */
export function startClosingWeeks({
  db,
  onError,
}: { readonly db: Database } & Pick<LoopOptions, 'onError'>): Loop {
  return startLoop({
    everyMs: EVERY_MS,
    run: async () => void (await closeWorkspaceWeeks(db, Date.now())),
    onError,
  });
}
