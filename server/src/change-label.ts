import type { LabelChange } from '@locked-in/contracts';
import { type Calendar, type LabelRule, type SessionSummary, weekBounds, weekOf } from '@locked-in/domain';

export type ChangeLabelDeps = {
  readonly readPerson: (userId: string) => Promise<Calendar>;
  readonly saveLabelRule: (rule: { userId: string; rule: LabelRule }) => Promise<unknown>;
  readonly listAnalysed: (range: {
    userId: string;
    fromMs: number;
    toMs: number;
  }) => Promise<readonly { readonly summary: SessionSummary }[]>;
  readonly makeSessionDue: (session: { userId: string; sessionId: string }) => Promise<unknown>;
};

/** The person's word becomes a rule, and the ended sessions of the same week that it touches are analysed again. */
export async function changeLabel(
  deps: ChangeLabelDeps,
  userId: string,
  { session, change }: { readonly session: SessionSummary; readonly change: LabelChange },
): Promise<void> {
  const rule = toRule(session, change);
  await deps.saveLabelRule({ userId, rule });
  for (const { summary } of await listWeek(deps, userId, session)) {
    if (isTouched(summary, rule)) await deps.makeSessionDue({ userId, sessionId: summary.sessionId });
  }
}

function toRule(session: SessionSummary, { site, path, label, scope }: LabelChange): LabelRule {
  return { site, path, label, intent: scope === 'this-intent' ? session.intent : undefined };
}

async function listWeek(deps: ChangeLabelDeps, userId: string, session: SessionSummary) {
  const calendar = await deps.readPerson(userId);
  const { startsAtMs, endsAtMs } = weekBounds(weekOf(session.startedAtMs, calendar), calendar);
  return deps.listAnalysed({ userId, fromMs: startsAtMs, toMs: endsAtMs });
}

function isTouched(session: SessionSummary, rule: LabelRule): boolean {
  return rule.intent === undefined || rule.intent === session.intent;
}
