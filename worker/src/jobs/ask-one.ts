import { randomBytes } from 'node:crypto';
import type { AiSilence, SessionAnalysis, SessionSummary } from '@locked-in/domain';
import {
  type AiWishes,
  type Database,
  type DueQuestion,
  makeSessionDue,
  readAiWishes,
  readAnalysis,
  readSession,
  readVerdicts,
  saveAi,
  saveVerdicts,
  settleQuestion,
} from '@locked-in/store';
import type { Answer, Ask, AskFailure } from '../ai/ask.ts';
import { askAnalysis } from '../ai/ask-analysis.ts';
import { type JudgePagesAnswer, judgePages, readJudgedPages } from '../ai/judge-pages.ts';
import type { ModelSettings } from '../model-settings.ts';
import { isOf, knownVerdicts, type Subject, toSubjects, toVerdictKey } from './known-verdicts.ts';
import { analyseBasis, hashBasis, readBasis } from './read-basis.ts';
import { readTried } from './read-tried.ts';
import { toBatches } from './to-batches.ts';
import { weeksOf } from './weeks-of.ts';

/**
 * `judged`: pages have a label now, and the session is analysed anew with them · `waits`: its log is still to come ·
 * `said`: the model’s word stands, or why there is none for good · `failed`: to be asked again, or given up ·
 * `changed`: the analysis is another one already.
 */
export type AskOutcome =
  | { readonly kind: 'judged' | 'waits' | 'said' | 'changed' }
  | { readonly kind: 'failed'; readonly failure: AskFailure };

export type AskOneDeps = { readonly db: Database; readonly model: ModelSettings; readonly ask: Ask };

/** Everything a model is asked about one session: first what its pages are, then, once it is logged, the analysis. */
export async function askOne(deps: AskOneDeps, due: DueQuestion): Promise<AskOutcome> {
  const { db } = deps;
  const wishes = await readAiWishes(db, due.userId);
  if (!wishes.isWanted) return silence(db, due, 'off');
  const [analysis, summary] = [await readAnalysis(db, due), await readSession(db, due)];
  if (!analysis || !summary) return { kind: 'changed' };
  const session = { analysis, summary, wishes };
  const judged = await judge(deps, due, session);
  if (judged) return judged;
  if (!summary.log) return (await settleQuestion(db, due)) ? { kind: 'waits' } : { kind: 'changed' };
  if (analysis.computed.kind === 'withheld') return silence(db, due, 'withheld');
  return write(deps, due, session);
}

/** Says for good why there is no word. */
export async function silence(db: Database, due: DueQuestion, reason: AiSilence): Promise<AskOutcome> {
  const weeks = await weeksOf(db, due);
  const isSaved = await saveAi(db, { ...due, ai: { kind: 'silent', reason }, weeks });
  return { kind: isSaved ? 'said' : 'changed' };
}

type AskedSession = {
  readonly analysis: SessionAnalysis;
  readonly summary: SessionSummary;
  readonly wishes: AiWishes;
};

/** Undefined when nothing stands in the way of writing: every page is known, or the model could not tell. */
async function judge(
  deps: AskOneDeps,
  due: DueQuestion,
  session: AskedSession,
): Promise<AskOutcome | undefined> {
  const { db, model } = deps;
  const { summary, wishes, analysis } = session;
  if (summary.intent.trim() === '') return undefined;
  const key = toVerdictKey({
    userId: due.userId,
    intent: summary.intent,
    model: model.model,
    sees: wishes.sees,
  });
  const subjects = toSubjects(analysis.segments, { userId: due.userId, sees: wishes.sees });
  const known = await readVerdicts(db, { ...key, pageHashes: subjects.map(({ hash }) => hash) });
  const unknown = subjects.filter(({ hash }) => !known.some(isOf(hash)));
  const hasNews = known.some(({ label }) => label !== 'unknown');
  let isNew = hasNews && (await isOutdated(deps, due, wishes));
  for (const pages of toBatches(unknown, model)) {
    const answer = await askWhatTheyAre(deps.ask, pages, summary.intent);
    if (answer.kind !== 'answered')
      return stopsWriting(answer) ? { kind: 'failed', failure: answer } : undefined;
    const verdicts = toVerdicts(answer.value, pages);
    await saveVerdicts(db, { ...key, verdicts });
    isNew ||= verdicts.some(({ label }) => label !== 'unknown');
  }
  if (!isNew) return undefined;
  await makeSessionDue(db, due); // first: whoever dies in between leaves more to do, not less
  await settleQuestion(db, due);
  return { kind: 'judged' };
}

/** Pages of it were judged for another session after it was analysed: what would be written would be of other labels. */
async function isOutdated({ db, model }: AskOneDeps, due: DueQuestion, { sees }: AiWishes): Promise<boolean> {
  const basis = await readBasis(db, due);
  const { userId, inputsHash } = due;
  const asked = { userId, intent: basis.intent, model: model.model, sees };
  const verdicts = await knownVerdicts(db, analyseBasis(basis, []).segments, asked);
  return hashBasis(basis, verdicts, analyseBasis(basis, verdicts)) !== inputsHash;
}

function askWhatTheyAre(
  ask: Ask,
  pages: readonly Subject[],
  intent: string,
): Promise<Answer<JudgePagesAnswer>> {
  return ask(judgePages({ intent, pages: pages.map(({ page }) => page), marker: mintMarker() }));
}

function toVerdicts(answer: JudgePagesAnswer, pages: readonly Subject[]) {
  const judged = readJudgedPages(answer, pages.length);
  return pages.flatMap(({ hash }, index) => {
    const said = judged[index];
    return said ? [{ pageHash: hash, label: said.label, confidence: said.confidence }] : [];
  });
}

/** What a model could not say of pages does not keep it from writing; an endpoint that is away does. */
function stopsWriting({ kind }: AskFailure): boolean {
  return ['rate-limited', 'unavailable', 'unauthorized', 'over-budget'].includes(kind);
}

async function write(
  { db, model, ask }: AskOneDeps,
  due: DueQuestion,
  session: AskedSession,
): Promise<AskOutcome> {
  const { analysis, summary, wishes } = session;
  const answer = await askAnalysis(
    { ask, model },
    {
      ...analysis,
      summary,
      sees: wishes.sees,
      tried: await readTried(db, due),
      marker: mintMarker(),
    },
  );
  if (answer.kind !== 'answered') return { kind: 'failed', failure: answer };
  const { ai, sentences } = answer.value;
  const isSaved = await saveAi(db, { ...due, ai, sentences, weeks: await weeksOf(db, due) });
  return { kind: isSaved ? 'said' : 'changed' };
}

function mintMarker(): string {
  return randomBytes(8).toString('hex');
}
