import type { LabelExample, LabelRule } from '@locked-in/domain';
import { reachOf } from '@locked-in/domain';
import { sql } from 'kysely';
import type { Database } from './database.ts';

/** In a stable order. */
export async function readLabelRules(db: Database, userId: string): Promise<readonly LabelRule[]> {
  const rows = await db
    .selectFrom('page_label')
    .select(['site', 'path', 'title', 'intent', 'reach', 'label'])
    .where('user_id', '=', userId)
    .orderBy('site')
    .orderBy('path')
    .orderBy('title')
    .orderBy('intent')
    .orderBy('reach')
    .execute();
  return rows.map(({ site, path, title, intent, reach, label }) => {
    const rule = {
      site,
      label,
      ...(path === null ? {} : { path }),
      ...(title === null ? {} : { title }),
      ...(intent === null ? {} : { intent }),
    };
    return reachOf(rule) === reach ? rule : { ...rule, reach };
  });
}

/** The last word on one site, path or page, for one intent or for every intent, replaces the one before. */
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
      title: rule.title ?? null,
      intent: rule.intent ?? null,
      reach: reachOf(rule),
      label: rule.label,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['user_id', 'site', 'path', 'title', 'intent', 'reach'])
        .doUpdateSet({ label: rule.label, updated_at: sql`now()` }),
    )
    .execute();
}

/** A label of one page in one session, and what the person said it is. */
export type PageExample = LabelExample & {
  readonly sessionId: string;
  readonly site: string;
  readonly path?: string | undefined;
  readonly title?: string | undefined;
  readonly intent: string;
};

/** Said again, the person's last word counts; what the page was labelled before the first stays what it was. */
export async function saveLabelExample(
  db: Database,
  { userId, example }: { readonly userId: string; readonly example: PageExample },
): Promise<void> {
  await db
    .insertInto('label_example')
    .values({
      user_id: userId,
      session_id: example.sessionId,
      site: example.site,
      path: example.path ?? null,
      title: example.title ?? null,
      intent: example.intent,
      was: example.was,
      was_by: example.wasBy,
      label: example.label,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['user_id', 'session_id', 'site', 'path', 'title'])
        .doUpdateSet({ label: example.label, corrected_at: sql`now()` }),
    )
    .execute();
}

/** Oldest first. */
export async function listLabelExamples(
  db: Database,
  userId: string,
): Promise<readonly (PageExample & { readonly correctedAtMs: number })[]> {
  const rows = await db
    .selectFrom('label_example')
    .select(['session_id', 'site', 'path', 'title', 'intent', 'was', 'was_by', 'label', 'corrected_at'])
    .where('user_id', '=', userId)
    .orderBy('corrected_at')
    .execute();
  return rows.map((row) => ({
    sessionId: row.session_id,
    site: row.site,
    ...(row.path === null ? {} : { path: row.path }),
    ...(row.title === null ? {} : { title: row.title }),
    intent: row.intent,
    was: row.was,
    wasBy: row.was_by,
    label: row.label,
    correctedAtMs: row.corrected_at.getTime(),
  }));
}
