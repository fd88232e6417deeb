import { closeJournal } from '../platform/journal-door.ts';
import { hasNoRoom } from '../platform/room.ts';
import { readStored, removeStored, writeStored } from '../platform/stored.ts';
import { nameTrouble } from './trouble.ts';

export type TroubleKeeper = {
  /** Stores the words for it and lets go of the journal, so that the next attempt opens it anew. */
  readonly note: (error: unknown) => Promise<void>;
  readonly clear: () => Promise<void>;
  readonly read: () => Promise<string | undefined>;
};

export function createTroubleKeeper(onChange: () => Promise<void>): TroubleKeeper {
  let isKnownToBeClear = false;
  return {
    note: async (error) => {
      isKnownToBeClear = false;
      await closeJournal();
      await writeStored({ trouble: await nameTrouble(error, hasNoRoom) });
      await onChange();
    },
    clear: async () => {
      if (isKnownToBeClear) return;
      isKnownToBeClear = true;
      if ((await readStored('trouble')) === undefined) return;
      await removeStored('trouble');
      await onChange();
    },
    read: () => readStored('trouble'),
  };
}
