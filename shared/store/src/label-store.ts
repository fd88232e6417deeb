import type { LabelRule } from '@locked-in/domain';
import { sql } from 'kysely';
import type { Database } from './database.ts';

/** In a stable order. */
export async function readLabelRules(db: Database, userId: string): Promise<readonly LabelRule[]> {
  const rows = await db
    .selectFrom('page_label')
    .select(['site', 'path', 'intent', 'label'])
    .where('user_id', '=', userId)
    .orderBy('site')
    .orderBy('path')
    .orderBy('intent')
    .execute();
  return rows.map(({ site, path, intent, label }) => ({
    site,
    label,
    ...(path === null ? {} : { path }),
    ...(intent === null ? {} : { intent }),
  }));
}

/** The last word on one site or page, for one intent or for every intent, replaces the one before. */
export async function saveLabelRule(
  db: Database,
  { userId, rule }: { readonly userId: string; readonly rule: LabelRule },
): Promise<void> {
  await db
    .insertInto('page_label')
    .values({
      user_id: userId,
      site: rule.site,
      path: rule.path ?? null,
      intent: rule.intent ?? null,
      reach: rule.path === undefined ? 'site' : 'page',
      label: rule.label,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['user_id', 'site', 'path', 'title', 'intent', 'reach'])
        .doUpdateSet({ label: rule.label, updated_at: sql`now()` }),
    )
    .execute();
}
