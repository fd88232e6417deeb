import {
  FACTS_VERSION,
  type Forgotten,
  forgetInAnalysis,
  type PageShown,
  type Relabelled,
  type SessionAnalysis,
  type SessionEvent,
  type SessionSummary,
  toSessionFacts,
} from '@locked-in/domain';
import { sql } from 'kysely';
import { readAnalysis } from './analysis-store.ts';
import type { Database } from './database.ts';
import { forgetWished, type NewWishes, type Wish } from './forgetting.ts';
import { readLabelRules } from './label-store.ts';
import { readSession } from './session-store.ts';

type Outlived = { readonly user_id: string; readonly session_id: string; readonly asked: NewWishes };

/**
 * Forgets in what was made of events that are gone: the session's words and its stored segments. Answers the pages that
 * are named no more.
 */
export async function forgetOutlived(
  tx: Database,
  session: Outlived,
  wishes: readonly Wish[],
): Promise<readonly PageShown[]> {
  const key = { userId: session.user_id, sessionId: session.session_id };
  const summary = await readSession(tx, key);
  const analysis = await readAnalysis(tx, key);
  if (summary) await forgetWords(tx, session.user_id, { summary, wishes });
  if (!summary || !analysis) return [];
  const forgotten = toForgotten(session.asked);
  const intent = forgotten.ranges.some(({ isWhole }) => isWhole) ? '' : summary.intent;
  const left = forgetInAnalysis(analysis, forgotten, {
    intent,
    rules: await readLabelRules(tx, session.user_id),
  });
  await saveLeft(tx, session, left);
  return pagesGone(analysis, left);
}

function toForgotten({ wishes, sites }: NewWishes): Forgotten {
  return { ranges: wishes.filter((wish) => 'fromMs' in wish), sites };
}

/** The words of a session are those of its first and last events; a log was written after the end at the earliest. */
async function forgetWords(
  tx: Database,
  userId: string,
  { summary, wishes }: { readonly summary: SessionSummary; readonly wishes: readonly Wish[] },
): Promise<void> {
  const { sessionId, log, startedAtMs, endedAtMs = startedAtMs } = summary;
  const said: readonly SessionEvent[] = [
    { ...summary, kind: 'session-started', occurredAtMs: startedAtMs },
    ...(log ? [{ ...log, kind: 'logged', occurredAtMs: endedAtMs } as const] : []),
  ];
  const [started, logged] = forgetWished(sessionId, wishes, said);
  if (started?.kind !== 'session-started') return;
  await tx
    .updateTable('focus_session')
    .set({
      intent: started.intent,
      forecast: toJson(started.forecast),
      armed: toJson(started.armed),
      ...(started.goalId === undefined && { goal_id: null }),
      log: logged?.kind === 'logged' ? toJson(toLog(logged)) : null,
    })
    .where('user_id', '=', userId)
    .where('session_id', '=', sessionId)
    .execute();
}

function toLog({ kind, occurredAtMs, ...log }: Extract<SessionEvent, { kind: 'logged' }>) {
  return log;
}

async function saveLeft(tx: Database, session: Outlived, left: Relabelled): Promise<void> {
  await tx
    .updateTable('session_analysis')
    .set({
      rubric: left.computed.rubric,
      segments: JSON.stringify(left.segments),
      measures: JSON.stringify(left.measures),
      computed: JSON.stringify(left.computed),
      sentences: '[]',
      marks: toJson(left.marks),
      facts: JSON.stringify(toSessionFacts(left.segments)),
      facts_version: FACTS_VERSION,
      ai: null,
      ai_due_at: null,
      inputs_hash: sql`'forgotten in ' || gen_random_uuid()`, // what is said of it as it was does not count any more
    })
    .where('user_id', '=', session.user_id)
    .where('session_id', '=', session.session_id)
    .execute();
}

function pagesGone({ segments }: SessionAnalysis, left: Relabelled): readonly PageShown[] {
  const named = new Set(left.segments.map(({ page }) => JSON.stringify(page)));
  return segments.flatMap(({ page }) =>
    page === undefined || named.has(JSON.stringify(page))
      ? []
      : [{ kind: 'page-shown', audible: false, ...page } as const],
  );
}

function toJson(value: object | undefined): string | null {
  return value === undefined ? null : JSON.stringify(value);
}
