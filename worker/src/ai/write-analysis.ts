import type { IfThen, LabelledSegment, SessionSummary, TrialEffect } from '@locked-in/domain';
import { z } from 'zod';
import type { Prompt } from './ask.ts';
import { cleanText } from './clean-text.ts';
import { estimateTokens } from './estimate-tokens.ts';
import { toMeasureSlots } from './evidence/measure-slots.ts';
import type { Slot } from './evidence/slot.ts';
import { toSiteSlots, toSlots } from './evidence/to-slots.ts';
import { type FactBasis, printFact, toFacts } from './facts.ts';
import { indexSchema } from './judge-pages.ts';
import { COLUMNS, type SegmentTable, toSegmentTable } from './segment-table.ts';
import { ABOUT_THE_DATA, toInput } from './to-input.ts';
import { sayDuration } from './words.ts';

const WRITE_ANALYSIS = { name: 'write-analysis', version: 2 } as const;

export type WriteAnalysisBasis = FactBasis & {
  readonly segments: readonly LabelledSegment[];
  readonly summary: SessionSummary;
  readonly sees: 'sites' | 'titles';
  /** What was tried in this session, with what it did so far where that is known. */
  readonly tried: readonly { readonly plan: IfThen; readonly effect?: TrialEffect | undefined }[];
  /** What the model can hold of the question, in tokens. */
  readonly roomTokens: number;
  readonly marker: string;
};

const MOST_TABLE_TOKENS = 3_000;
const INTENT_LENGTH = 200;
const NOTE_LENGTH = 600;
const PLAN_LENGTH = 160;

const citingSchema = z.array(indexSchema);
const AnswerSchema = z.object({
  evidence: z.object({ text: z.string(), segments: citingSchema }),
  cause: z.object({ text: z.string(), segments: citingSchema }),
  plan: z.object({
    cue: z.string(),
    action: z.string(),
    trigger: z.enum(['start', 'site', 'time', 'none']),
    segment: indexSchema,
    minutes: indexSchema,
    segments: citingSchema,
  }),
  quality: z.object({ adjustment: indexSchema, segments: citingSchema }),
  distraction: z.object({ adjustment: indexSchema, segments: citingSchema }),
});

export type WriteAnalysisAnswer = z.infer<typeof AnswerSchema>;

export type AnalysisQuestion = {
  readonly prompt: Prompt<WriteAnalysisAnswer>;
  /** What the evidence of its answer may be made of. */
  readonly slots: readonly Slot[];
  readonly table: SegmentTable;
};

/** Asks for a bounded word on the computed grade and for three sentences, each with the segments it relies on. */
export function writeAnalysis(basis: WriteAnalysisBasis): AnalysisQuestion {
  const rest = toRest(basis);
  const used = estimateTokens(INSTRUCTIONS) + estimateTokens(JSON.stringify(rest)) + 100;
  const maxTokens = Math.max(0, Math.min(MOST_TABLE_TOKENS, basis.roomTokens - used));
  const table = toSegmentTable(basis.segments, { maxTokens, sees: basis.sees });
  const { rows, leftOut } = table;
  const input = toInput({ ...rest, columns: COLUMNS, segments: rows, leftOut }, basis.marker);
  return {
    prompt: { ...WRITE_ANALYSIS, instructions: INSTRUCTIONS, input, answer: AnswerSchema },
    slots: toSlots({ ...basis, shown: table.shown }),
    table,
  };
}

function toRest(basis: WriteAnalysisBasis): object {
  const { summary, sees, tried, segments, measures } = basis;
  const slots = [...toMeasureSlots(measures, segments), ...toSiteSlots(segments)];
  const grades = toFacts(basis).filter(({ kind }) => kind === 'points' || kind === 'share');
  return {
    intent: cleanText(summary.intent, INTENT_LENGTH),
    slots: Object.fromEntries(slots.map(({ name, says }) => [name, says])),
    measures: Object.fromEntries(grades.map((fact) => [fact.name, printFact(fact)])),
    log: toLog(summary, sees),
    tried: tried.map(({ plan, effect }) => ({
      ...toPlan(plan, sees),
      ...(effect && { effect: sayEffect(effect) }),
    })),
  };
}

/** What the person said of the session; their own words only where they let titles be seen. */
function toLog({ log, forecast }: SessionSummary, sees: 'sites' | 'titles'): object {
  const offBrowser = log?.offBrowser ?? [];
  return {
    ...(log?.skipped && { skipped: true }),
    ...(log?.progress !== undefined && { progress: PROGRESS[log.progress] }),
    ...(offBrowser.length > 0 && {
      offTheBrowser: sayDuration(offBrowser.reduce((sum, { fromMs, toMs }) => sum + toMs - fromMs, 0)),
    }),
    ...(sees === 'titles' && log?.note && { note: cleanText(log.note, NOTE_LENGTH) }),
    ...(sees === 'titles' && forecast?.slip && { expectedSlip: cleanText(forecast.slip, PLAN_LENGTH) }),
  };
}

const PROGRESS = ['none', 'a little', 'a good part', 'done'] as const;

function toPlan({ cue, action, trigger }: IfThen, sees: 'sites' | 'titles'): object {
  const words = { when: cleanText(cue, PLAN_LENGTH), do: cleanText(action, PLAN_LENGTH) };
  return { cue: trigger?.kind ?? 'noticed by the person', ...(sees === 'titles' && words) };
}

function sayEffect(effect: TrialEffect): string {
  if (effect.kind === 'not-enough') return `not known yet, ${effect.have} of ${effect.need} sessions`;
  const { low, high } = effect;
  return `${Math.round(effect.effect)} points of quality, between ${Math.round(low)} and ${Math.round(high)}`;
}

const INSTRUCTIONS = `You look at one focus session of one person and say what happened, why probably, and one thing to try. Code has computed every number already; you compute none.

${ABOUT_THE_DATA}

Segments are stretches of time, cited by the number in their first column. Labels: on = the intended work, support = serves it, off = something else, unknown = nobody can say. Presence: active and media = in the browser, away = no input, unobserved = not in the browser, which is neither good nor bad.

Answer in English:
- evidence: what happened, made of slots. A slot is a name from "slots" in braces; code replaces it by what stands there, number and all: {on-task} becomes "40 min on the task", a site such as {docs.test} becomes "20 min on docs.test", and {segment-3} becomes how long segment 3 lasted, where, and how long after the start. The form is: "You had", "You spent", "There was" or "There were", then one to four slots joined by ",", "and", "but" or "with", then ".". Nothing else: no word, no number. Good: "You spent {on-task}, but {segment-3}." Use only slots that are there.
- cause: one sentence naming a likely cause, with "probably" or "perhaps", and the segments that suggest it. Name a site only if a segment that you cite is of it.
- plan: one thing to try next time. trigger says how a browser can notice the cue: start (the session begins), site (the site of the segment you give), time (so many minutes after the start) or none. cue completes "If …", action completes "then I will …". Where segment does not apply it is -1, where minutes does not apply it is 0.
- quality and distraction: by how many points, -10 to 10, the computed grade should be moved because of something that the measures cannot see, and the segments that show it. Mostly 0.

Rules for cause and plan: address the person as "you", the plan as "I". At most 30 words each, exactly one sentence each. Say no amount at all: no digits, no number words, and nothing such as "most", "all", "often", "never", "once" or "a long time". Say what may have happened, never what the person is like: no judgement, no blame, no praise, no "should". No addresses, no links, no markup, no quotes from titles, no clock times. Name a site only by its name in the data.`;
