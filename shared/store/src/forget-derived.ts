import { isOnList, type PageShown } from '@locked-in/domain';
import { sql } from 'kysely';
import type { Database } from './database.ts';
import type { NewWishes } from './forgetting.ts';
import { recordset } from './jsonb.ts';

/** What is forgotten, with the pages that rested of it. */
export type Gone = NewWishes & {
  readonly pages: readonly PageShown[];
  /** Its events are gone: the analysis could not be made again, and has been forgotten in already. */
  readonly isOutlived: boolean;
};

type SessionRow = { readonly user_id: string; readonly session_id: string };

/**
 * Takes away what was made of a session in which something is forgotten, in the same transaction: it is made again from
 * what is left. A report that was frozen opens for another day, and says that it was amended.
 */
export async function forgetDerived(tx: Database, session: SessionRow, gone: Gone): Promise<void> {
  if (!gone.isOutlived) await dropAnalysis(tx, session);
  await forgetSaid(tx, session);
  await reopenReports(tx, session);
  await forgetPageRules(tx, session.user_id, gone.pages);
  if (gone.sites.length > 0) {
    await forgetSiteRules(tx, session.user_id, gone.sites);
    await forgetSitePlans(tx, session.user_id, gone.sites);
  }
  if (!gone.wishes.some((wish) => 'isWhole' in wish && wish.isWhole)) return;
  await forgetIntentRules(tx, session);
  await forgetToldSolutions(tx, session);
}

async function dropAnalysis(tx: Database, { user_id, session_id }: SessionRow): Promise<void> {
  await sql`delete from session_analysis where user_id = ${user_id} and session_id = ${session_id}`.execute(
    tx,
  );
}

/** What a model was asked and answered quotes pages; that it was asked, and what that cost, stays. */
async function forgetSaid(tx: Database, { user_id, session_id }: SessionRow): Promise<void> {
  await sql`delete from label_example where user_id = ${user_id} and session_id = ${session_id}`.execute(tx);
  await sql`
    update ai_call set request = null, answer = null where user_id = ${user_id} and session_id = ${session_id}
  `.execute(tx);
  // Kept by a digest of the page, which whoever knows the page can make again: a cache, filled when asked.
  await sql`delete from ai_verdict where user_id = ${user_id}`.execute(tx);
  await sql`
    delete from solution
    where user_id = ${user_id} and session_id = ${session_id} and origin = 'analysis' and state = 'idea'
  `.execute(tx);
}

/**
 * Reports that name it, and every later one of the person: their ghosts, means, trends, half-lives and effects are sums
 * over it. A report that is being built may hold it too: what that builder saves does not count, and its lease is waited
 * for. Earlier weeks are built first, because later ones read them.
 */
async function reopenReports(tx: Database, { user_id, session_id }: SessionRow): Promise<void> {
  const named = JSON.stringify([{ sessionId: session_id }]);
  await sql`
    update weekly_report
    set summary = null, ends_at_ms = null, opened_at = now(), revision = revision + 1,
        amended_at = case when frozen_at is null then amended_at else now() end, frozen_at = null,
        due_at = case when claimed_revision is not null and due_at > now() then due_at
                      else now() - interval '1 ms' * greatest(0, current_date - to_date(week, 'IYYY-"W"IW')) end
    where user_id = ${user_id} and summary is not null and week >= (
      select min(week) from weekly_report
      where user_id = ${user_id} and (
        summary->'sessions' @> ${named}::jsonb or summary->'details'->'calibration'->'sessions' @> ${named}::jsonb
      )
    )
  `.execute(tx);
  await sql`
    update weekly_report set revision = revision + 1
    where user_id = ${user_id} and claimed_revision is not null
  `.execute(tx);
}

/** A rule for one page names it. Rules for whole sites stay: they say nothing of when they were seen. */
async function forgetPageRules(tx: Database, userId: string, pages: readonly PageShown[]): Promise<void> {
  if (pages.length === 0) return;
  await sql`
    delete from page_label as rule using ${recordset(pages, 'site text, path text, title text')}
    where rule.user_id = ${userId} and rule.site = input.site
      and (rule.path = input.path or (rule.path is null and rule.title = input.title))
  `.execute(tx);
}

/** The person's rules name the sites that they are about. */
async function forgetSiteRules(tx: Database, userId: string, sites: readonly string[]): Promise<void> {
  const rules = await tx.selectFrom('page_label').select('site').where('user_id', '=', userId).execute();
  const named = rules.map(({ site }) => site).filter((site) => isOnList(site, sites));
  if (named.length === 0) return;
  await tx.deleteFrom('page_label').where('user_id', '=', userId).where('site', 'in', named).execute();
}

/** What was written down as tried in this session, unless another one was declared with it or says that it was used. */
async function forgetToldSolutions(tx: Database, { user_id, session_id }: SessionRow): Promise<void> {
  await sql`
    delete from solution
    where user_id = ${user_id} and session_id = ${session_id}
      and not exists (
        select from focus_session as other
        where other.user_id = solution.user_id and other.session_id <> solution.session_id
          and (other.log->>'solutionId' = solution.solution_id::text
            or other.armed @> jsonb_build_array(jsonb_build_object('solutionId', solution.solution_id)))
      )
  `.execute(tx);
}

/** Plans that wait for a site name it. */
async function forgetSitePlans(tx: Database, userId: string, sites: readonly string[]): Promise<void> {
  const plans = await tx
    .selectFrom('solution')
    .select(['solution_id', 'plan'])
    .where('user_id', '=', userId)
    .execute();
  const named = plans.filter(
    ({ plan: { trigger } }) => trigger?.kind === 'site' && isOnList(trigger.site, sites),
  );
  if (named.length === 0) return;
  const ids = named.map(({ solution_id }) => solution_id);
  await tx.deleteFrom('solution').where('user_id', '=', userId).where('solution_id', 'in', ids).execute();
}

/** A rule for an intent quotes it, and is kept while another session of the person has the same. */
async function forgetIntentRules(tx: Database, { user_id, session_id }: SessionRow): Promise<void> {
  await sql`
    delete from page_label as rule using focus_session as session
    where session.user_id = ${user_id} and session.session_id = ${session_id}
      and rule.user_id = session.user_id and rule.intent = session.intent and rule.intent <> ''
      and not exists (
        select from focus_session as other
        where other.user_id = rule.user_id and other.intent = rule.intent and other.session_id <> session.session_id
      )
  `.execute(tx);
}
