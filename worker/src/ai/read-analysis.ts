import type { AiGrade, ComputedGrade, LabelledSegment, PlanTrigger, Sentence } from '@locked-in/domain';
import { claimsAmount, plansAmount } from './check/amounts.ts';
import type { Flaw } from './check/flaw.ts';
import { isJudgement } from './check/judgement.ts';
import { isEnglish } from './check/language.ts';
import { flawOf, type ProseBasis, withoutNames } from './check/prose.ts';
import { isSiteName } from './evidence/is-site-name.ts';
import { readEvidence } from './evidence/read-evidence.ts';
import type { Slot } from './evidence/slot.ts';
import { sayTrigger } from './say-trigger.ts';
import { toAiGrade } from './to-ai-grade.ts';
import type { WriteAnalysisAnswer } from './write-analysis.ts';

export type ReadingBasis = {
  readonly intent: string;
  readonly segments: readonly LabelledSegment[];
  readonly computed: ComputedGrade;
  /** What its evidence may say. */
  readonly slots: readonly Slot[];
  /** The segments that the model could see. */
  readonly shown: ReadonlySet<number>;
  /** What stands where a sentence does not hold. */
  readonly builtIn: readonly Sentence[];
  readonly model: string;
  readonly prompt: string;
};

export type AnalysisReading = {
  readonly ai: AiGrade;
  /** Exactly three: evidence, cause, if-then. */
  readonly sentences: readonly Sentence[];
  readonly dropped: readonly { readonly slot: Sentence['slot']; readonly flaw: Flaw }[];
};

type Checked = Sentence | { readonly flaw: Flaw };

/** What holds of a model's answer: every sentence by itself, and a word on the grade within its bounds. */
export function readAnalysis(answer: WriteAnalysisAnswer, basis: ReadingBasis): AnalysisReading {
  const checked = {
    evidence: checkEvidence(answer.evidence, basis),
    cause: checkCause(answer.cause, basis),
    'if-then': checkPlan(answer.plan, basis),
  };
  const slots = ['evidence', 'cause', 'if-then'] as const;
  return {
    ai: toAiGrade(answer, basis),
    sentences: slots.flatMap((slot) => {
      const result = checked[slot];
      return 'flaw' in result ? basis.builtIn.filter((sentence) => sentence.slot === slot) : [result];
    }),
    dropped: slots.flatMap((slot) => {
      const result = checked[slot];
      return 'flaw' in result ? [{ slot, flaw: result.flaw }] : [];
    }),
  };
}

type Prose = { readonly text: string; readonly segments: readonly number[] };

/** Its numbers and its evidence are printed by code; what a model cites must exist all the same. */
function checkEvidence({ text, segments }: Prose, basis: ReadingBasis): Checked {
  if (!isShown(segments, basis)) return { flaw: 'unknown-segment' };
  const evidence = readEvidence(text, basis.slots);
  if (!evidence) return { flaw: 'form' };
  const rests = evidence.segments.length > 0 ? evidence.segments : segments;
  return { slot: 'evidence', text: evidence.text, by: 'ai', ...cited(rests) };
}

function checkCause({ text, segments }: Prose, basis: ReadingBasis): Checked {
  const said = text.trim();
  if (!isShown(segments, basis)) return { flaw: 'unknown-segment' };
  const flaw = flawOf(said, { ...toProseBasis(basis), hasAmount: claimsAmount });
  if (flaw) return { flaw };
  if (!HEDGE.test(said)) return { flaw: 'certain' };
  const sites = new Set(segments.map((index) => basis.segments[index]?.page?.site));
  if (!sitesIn(said, basis).every((site) => sites.has(site))) return { flaw: 'uncited' };
  return { slot: 'cause', text: said, by: 'ai', ...cited(segments) };
}

/** Nobody saw a cause. */
const HEDGE = /\b(?:probably|perhaps|maybe|likely|possibly|may|might|could|seems?)\b/i;

/** A cue that the browser notices is named by code, so that what is said is what will happen. */
function checkPlan(plan: WriteAnalysisAnswer['plan'], basis: ReadingBasis): Checked {
  const trigger = toTrigger(plan, basis);
  if (trigger === undefined) return { flaw: 'unknown-cue' };
  if (!isShown(plan.segments, basis)) return { flaw: 'unknown-segment' };
  const own = toClause(plan.cue, /^if\b[\s,]*/i);
  const cue = trigger === 'none' ? own : sayTrigger(trigger);
  const action = toClause(plan.action, /^(?:then\b[\s,]*)?(?:i\s+will\b\s*|i['’]ll\b\s*)?/i);
  if (own.length < 4 || action.length < 4) return { flaw: 'form' };
  const flaw = flawOfPlan({ cue: own, action }, basis);
  if (flaw) return { flaw };
  const parts = { cue, action, ...(trigger !== 'none' && { trigger }) };
  const text = `If ${cue}, then I will ${action}.`;
  return { slot: 'if-then', text, by: 'ai', ...cited(plan.segments), plan: parts };
}

/** What the model calls the cue is checked even where code names it: who lies there is not believed in the rest. */
function flawOfPlan({ cue, action }: { cue: string; action: string }, basis: ReadingBasis): Flaw | undefined {
  if (!isEnglish(`${cue} ${action}`, 1)) return 'language';
  if (isJudgement(cue) || isJudgement(action)) return 'judgement';
  if (claimsAmount(withoutNames(cue, toProseBasis(basis)))) return 'amount';
  return flawOf(`If ${cue}, then I will ${action}.`, { ...toProseBasis(basis), hasAmount: plansAmount });
}

function isShown(segments: readonly number[], { shown }: ReadingBasis): boolean {
  return segments.every((index) => shown.has(index));
}

/** `If I open it,` and `then I will close it.` lose what the sentence says around them. */
function toClause(text: string, opening: RegExp): string {
  const bare = text
    .trim()
    .replace(/[\s.,;:!]+$/, '')
    .replace(opening, '');
  return /^(?:I\b|I['’]|[A-Z]{2})/.test(bare) ? bare : bare.charAt(0).toLowerCase() + bare.slice(1);
}

const LATEST_MINUTES = 480;

/** Undefined when what it names is not there. */
function toTrigger(plan: WriteAnalysisAnswer['plan'], basis: ReadingBasis): PlanTrigger | 'none' | undefined {
  if (plan.trigger === 'none' || plan.trigger === 'start')
    return plan.trigger === 'none' ? 'none' : { kind: 'start' };
  if (plan.trigger === 'time') {
    const isTime = Number.isInteger(plan.minutes) && plan.minutes >= 1 && plan.minutes <= LATEST_MINUTES;
    return isTime ? { kind: 'time', afterMs: plan.minutes * 60_000 } : undefined;
  }
  const site = basis.shown.has(plan.segment) ? basis.segments[plan.segment]?.page?.site : undefined;
  return site !== undefined && isSiteName(site) ? { kind: 'site', site } : undefined;
}

function toProseBasis({ segments, intent }: ReadingBasis): Omit<ProseBasis, 'hasAmount'> {
  const sites = [...new Set(segments.flatMap(({ page }) => page?.site ?? []))];
  const titles = [...new Set(segments.flatMap(({ page }) => page?.title ?? []))];
  return { sites, intent, titles };
}

function sitesIn(text: string, basis: ReadingBasis): readonly string[] {
  const said = text.toLowerCase();
  return toProseBasis(basis).sites.filter((site) => said.includes(site.toLowerCase()));
}

function cited(segments: readonly number[]): Pick<Sentence, 'segments'> {
  return segments.length > 0 ? { segments: [...new Set(segments)] } : {};
}
