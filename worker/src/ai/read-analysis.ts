import type { AiGrade, ComputedGrade, LabelledSegment, PlanTrigger, Sentence } from '@locked-in/domain';
import type { Flaw } from './check/flaw.ts';
import { isEnglish } from './check/language.ts';
import { flawOf, type ProseBasis } from './check/prose.ts';
import type { Fact } from './facts.ts';
import { toSiteTotals } from './site-totals.ts';
import { toAiGrade } from './to-ai-grade.ts';
import type { WriteAnalysisAnswer } from './write-analysis.ts';

export type ReadingBasis = {
  readonly intent: string;
  readonly segments: readonly LabelledSegment[];
  readonly computed: ComputedGrade;
  readonly facts: readonly Fact[];
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
    evidence: checkProse('evidence', answer.evidence, basis),
    cause: checkProse('cause', answer.cause, basis),
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

function checkProse(slot: 'evidence' | 'cause', { text, segments }: Prose, basis: ReadingBasis): Checked {
  const said = text.trim();
  if (!segments.every((index) => basis.shown.has(index))) return { flaw: 'unknown-segment' };
  const flaw = flawOf(said, toProseBasis(said, segments, basis));
  return flaw ? { flaw } : { slot, text: said, by: 'ai', ...cited(segments) };
}

function checkPlan(plan: WriteAnalysisAnswer['plan'], basis: ReadingBasis): Checked {
  const trigger = toTrigger(plan, basis);
  if (trigger === undefined) return { flaw: 'unknown-cue' };
  if (!plan.segments.every((index) => basis.shown.has(index))) return { flaw: 'unknown-segment' };
  const cue = toClause(plan.cue, /^if\b[\s,]*/i);
  const action = toClause(plan.action, /^(?:then\b[\s,]*)?(?:i\s+will\b\s*|i['’]ll\b\s*)?/i);
  if (cue.length < 4 || action.length < 4) return { flaw: 'form' };
  const text = `If ${cue}, then I will ${action}.`;
  const allowed = toProseBasis(text, plan.segments, basis);
  const planned = trigger !== 'none' && trigger.kind === 'time' ? [toDuration(trigger.afterMs)] : [];
  const facts = [...allowed.facts, ...planned];
  if (!isEnglish(`${cue} ${action}`, 1)) return { flaw: 'language' };
  const flaw = flawOf(text, { ...allowed, facts });
  if (flaw) return { flaw };
  const parts = { cue, action, ...(trigger !== 'none' && { trigger }) };
  return { slot: 'if-then', text, by: 'ai', ...cited(plan.segments), plan: parts };
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
  return site === undefined ? undefined : { kind: 'site', site };
}

/** The measures, what it cites, and the totals of the sites it names. */
function toProseBasis(text: string, cites: readonly number[], basis: ReadingBasis): ProseBasis {
  const totals = toSiteTotals(basis.segments);
  const named = totals.filter(({ site }) => text.toLowerCase().includes(site.toLowerCase()));
  const stays = cites.flatMap((index) => basis.segments[index] ?? []);
  const startMs = basis.segments[0]?.startMs ?? 0;
  const durations = [
    ...named.map(({ ms }) => ms),
    ...stays.flatMap((stay) => [stay.endMs - stay.startMs, stay.startMs - startMs]),
  ];
  const sites = [...new Set(basis.segments.flatMap(({ page }) => page?.site ?? []))];
  const titles = [...new Set(basis.segments.flatMap(({ page }) => page?.title ?? []))];
  return { facts: [...basis.facts, ...durations.map(toDuration)], sites, intent: basis.intent, titles };
}

function toDuration(value: number): Pick<Fact, 'kind' | 'value'> {
  return { kind: 'duration', value };
}

function cited(segments: readonly number[]): Pick<Sentence, 'segments'> {
  return segments.length > 0 ? { segments: [...new Set(segments)] } : {};
}
