import type { Label } from '@locked-in/domain';
import type { Database } from './database.ts';

/** Whose verdicts: one person's, for one intent, by one model and one version of the question. */
export type VerdictKey = {
  readonly userId: string;
  readonly intentHash: Buffer;
  readonly model: string;
  readonly prompt: string;
};

export type KeptVerdict = { readonly pageHash: Buffer; readonly label: Label; readonly confidence: number };

/** What was said of these pages before; of some maybe nothing. */
export async function readVerdicts(
  db: Database,
  { userId, intentHash, model, prompt, pageHashes }: VerdictKey & { readonly pageHashes: readonly Buffer[] },
): Promise<readonly KeptVerdict[]> {
  if (pageHashes.length === 0) return [];
  const rows = await db
    .selectFrom('ai_verdict')
    .select(['page_hash', 'label', 'confidence'])
    .where('user_id', '=', userId)
    .where('intent_hash', '=', intentHash)
    .where('model', '=', model)
    .where('prompt', '=', prompt)
    .where('page_hash', 'in', pageHashes)
    .execute();
  return rows.map(({ page_hash, label, confidence }) => ({ pageHash: page_hash, label, confidence }));
}

/** The first word on a page stays, so that a question asked twice changes nothing. */
export async function saveVerdicts(
  db: Database,
  { userId, intentHash, model, prompt, verdicts }: VerdictKey & { readonly verdicts: readonly KeptVerdict[] },
): Promise<void> {
  if (verdicts.length === 0) return;
  const key = { user_id: userId, intent_hash: intentHash, model, prompt };
  await db
    .insertInto('ai_verdict')
    .values(
      verdicts.map(({ pageHash, label, confidence }) => ({ ...key, page_hash: pageHash, label, confidence })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
