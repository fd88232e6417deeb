import { type Database, listDeadChunks, rewriteDeadChunk } from '@locked-in/store';
import type { RewriteDead } from '../broker.ts';

export async function rewriteDead(db: Database, rewrite: RewriteDead): Promise<void> {
  for (const { inboxId, head, body } of await listDeadChunks(db)) {
    const rewritten = await rewrite({ head, body });
    if (rewritten !== body) await rewriteDeadChunk(db, { inboxId, body: rewritten });
  }
}
