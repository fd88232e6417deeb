import type { LabelChange } from '@locked-in/contracts';
import {
  type Calendar,
  type LabelledSegment,
  type LabelRule,
  type SessionAnalysis,
  type SessionSummary,
  weekBounds,
  weekOf,
} from '@locked-in/domain';
import type { PageExample } from '@locked-in/store';

type SessionOf = { readonly userId: string; readonly sessionId: string };

export type ChangeLabelDeps = {
  readonly now: () => number;
  readonly readPerson: (userId: string) => Promise<Calendar>;
  readonly readAnalysis: (session: SessionOf) => Promise<SessionAnalysis | undefined>;
  readonly saveLabelRule: (rule: { userId: string; rule: LabelRule }) => Promise<unknown>;
  readonly saveLabelExample: (example: { userId: string; example: PageExample }) => Promise<unknown>;
  readonly listAnalysed: (range: {
    userId: string;
    fromMs: number;
    toMs: number;
  }) => Promise<readonly { readonly summary: SessionSummary }[]>;
  readonly makeSessionDue: (session: SessionOf) => Promise<unknown>;
};

type Change = { readonly session: SessionSummary; readonly change: LabelChange };

/**
 * The person's word becomes a rule and, beside what the page was labelled before, an example. The ended sessions of the
 * same week and of the open one that it touches are analysed again, this one first.
 */
export async function changeLabel(
  deps: ChangeLabelDeps,
  userId: string,
  { session, change }: Change,
): Promise<void> {
  const analysis = session.log && (await deps.readAnalysis({ userId, sessionId: session.sessionId }));
  const example = analysis && toExample(analysis.segments, { session, change });
  const rule = toRule(session, change);
  await deps.saveLabelRule({ userId, rule });
  if (example) await deps.saveLabelExample({ userId, example });
  for (const sessionId of await listTouched(deps, userId, { session, rule }))
    await deps.makeSessionDue({ userId, sessionId });
}

function toRule(session: SessionSummary, change: LabelChange): LabelRule {
  const { site, path, title, label, scope } = change;
  const reach = reachOf(change);
  const intent = scope === 'this-intent' ? session.intent : undefined;
  if (reach === 'site') return { site, label, intent, reach };
  return path === undefined ? { site, title, label, intent, reach } : { site, path, label, intent, reach };
}

/** Where no path is known, what is below it is not either: the page alone. */
function reachOf({ path, title, reach }: LabelChange): NonNullable<LabelRule['reach']> {
  if (path === undefined && title === undefined) return 'site';
  return reach === 'path' && path === undefined ? 'page' : (reach ?? 'page');
}

/** What the page was for longest in this session, as somebody else had labelled it. */
function toExample(
  segments: readonly LabelledSegment[],
  { session, change }: Change,
): PageExample | undefined {
  const { site, path, title, label } = change;
  const bySaying = new Map<string, { readonly segment: LabelledSegment; ms: number }>();
  for (const segment of segments.filter(({ page }) => page && isPage(page, change))) {
    const key = `${segment.label} ${segment.by}`;
    const said = bySaying.get(key) ?? { segment, ms: 0 };
    bySaying.set(key, { ...said, ms: said.ms + segment.endMs - segment.startMs });
  }
  const [longest] = [...bySaying.values()].toSorted((a, b) => b.ms - a.ms);
  if (!longest) return undefined;
  const { label: was, by: wasBy } = longest.segment;
  const page = { site, ...(path !== undefined && { path }), ...(title !== undefined && { title }) };
  return { ...page, sessionId: session.sessionId, intent: session.intent, was, wasBy, label };
}

function isPage(page: NonNullable<LabelledSegment['page']>, { site, path, title }: LabelChange): boolean {
  if (page.site !== site) return false;
  if (path !== undefined) return page.path === path;
  return title === undefined || page.title === title;
}

type Touching = { readonly session: SessionSummary; readonly rule: LabelRule };

async function listTouched(
  deps: ChangeLabelDeps,
  userId: string,
  { session, rule }: Touching,
): Promise<ReadonlySet<string>> {
  const calendar = await deps.readPerson(userId);
  const weeks = new Set([weekOf(session.startedAtMs, calendar), weekOf(deps.now(), calendar)]);
  const touched = new Set(session.endedAtMs === undefined ? [] : [session.sessionId]);
  for (const week of weeks) {
    const { startsAtMs, endsAtMs } = weekBounds(week, calendar);
    const found = await deps.listAnalysed({ userId, fromMs: startsAtMs, toMs: endsAtMs });
    for (const { summary } of found) if (isTouched(summary, rule)) touched.add(summary.sessionId);
  }
  return touched;
}

function isTouched(session: SessionSummary, rule: LabelRule): boolean {
  return rule.intent === undefined || rule.intent === session.intent;
}
