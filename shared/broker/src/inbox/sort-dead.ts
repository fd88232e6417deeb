import {
  type Database,
  type DeadChunk,
  dropDeadChunk,
  listDeadChunks,
  replayDeadChunk,
  rewriteDeadChunk,
} from '@locked-in/store';
import type { DeadVerdict, SortDead } from '../broker.ts';

export async function sortDead(db: Database, sort: SortDead): Promise<void> {
  for (const letter of await listDeadChunks(db)) await obey(db, letter, await sort(letter));
}

async function obey(db: Database, { inboxId, body }: DeadChunk, verdict: DeadVerdict): Promise<void> {
  switch (verdict.kind) {
    case 'drop':
      return dropDeadChunk(db, inboxId);
    case 'replay':
      return replayDeadChunk(db, inboxId);
    case 'keep':
      if (verdict.body && verdict.body !== body) {
        await rewriteDeadChunk(db, { inboxId, body: verdict.body });
      }
  }
}
