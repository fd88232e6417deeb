import { analyseSession, foldSession, type PageVerdict } from '@locked-in/domain';
import type { AskFailure } from '../ai/ask.ts';
import { askAnalysis } from '../ai/ask-analysis.ts';
import type { Flaw } from '../ai/check/flaw.ts';
import { judgePages, readJudgedPages } from '../ai/judge-pages.ts';
import { toSubjects } from '../jobs/known-verdicts.ts';
import { toBatches } from '../jobs/to-batches.ts';
import type { Judgement } from './judge-by-rules.ts';
import { judgedStays } from './judged-stays.ts';
import type { LabelledSession } from './labelled-session.ts';
import type { Asking } from './open-asking.ts';
import { toGiven } from './score-grades.ts';

/** With a model's help, as a worker asks for it: what its pages are, then a word on the grade and three sentences. */
export type ModelJudgement = Judgement & {
  /** Of three sentences, those of the model that held; undefined where it was not asked for any. */
  readonly validSentences: number | undefined;
  readonly dropped: readonly Flaw[];
  readonly failures: readonly AskFailure['kind'][];
};

const SEES = 'titles';

export async function judgeByModel(session: LabelledSession, asking: Asking): Promise<ModelJudgement> {
  const failures: AskFailure['kind'][] = [];
  const verdicts = await judge(session, asking, failures);
  const basis = { sessionId: session.name, events: session.events, rules: [], verdicts };
  const analysis = analyseSession(basis);
  const written = await write(session, analysis, { asking, failures });
  return {
    session,
    stays: judgedStays(analysis.segments, session),
    given: written?.ai.kind === 'graded' ? written.ai : toGiven(analysis.computed),
    validSentences: written?.sentences.filter(({ by }) => by === 'ai').length,
    dropped: written?.dropped.map(({ flaw }) => flaw) ?? [],
    failures,
  };
}

type Failures = AskFailure['kind'][];

async function judge(
  { name, events }: LabelledSession,
  { ask, model, mintMarker }: Asking,
  failures: Failures,
): Promise<readonly PageVerdict[]> {
  const intent = foldSession(name, events, true)?.intent ?? '';
  if (intent.trim() === '') return [];
  const { segments } = analyseSession({ sessionId: name, events, rules: [] });
  const verdicts: PageVerdict[] = [];
  for (const subjects of toBatches(toSubjects(segments, { userId: name, sees: SEES }), model)) {
    const pages = subjects.map(({ page }) => page);
    const answer = await ask(judgePages({ intent, pages, marker: mintMarker() }));
    if (answer.kind !== 'answered') {
      failures.push(answer.kind);
      continue;
    }
    const judged = readJudgedPages(answer.value, pages.length);
    verdicts.push(...pages.map((page, index) => ({ page, label: judged[index]?.label ?? 'unknown' })));
  }
  return verdicts;
}

type Analysed = ReturnType<typeof analyseSession>;
type Writing = { readonly asking: Asking; readonly failures: Failures };

async function write(
  { name, events }: LabelledSession,
  analysis: Analysed,
  { asking: { ask, model, mintMarker }, failures }: Writing,
) {
  const summary = foldSession(name, events, true);
  if (!summary || analysis.computed.kind === 'withheld') return undefined;
  const question = { ...analysis, summary, sees: SEES, tried: [], marker: mintMarker() } as const;
  const answer = await askAnalysis({ ask, model }, question);
  if (answer.kind === 'answered') return answer.value;
  failures.push(answer.kind);
  return undefined;
}
