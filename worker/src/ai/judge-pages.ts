import type { Label } from '@locked-in/domain';
import { z } from 'zod';
import type { Prompt } from './ask.ts';
import { cleanText } from './clean-text.ts';
import { estimateTokens } from './estimate-tokens.ts';
import { ABOUT_THE_DATA, toInput } from './to-input.ts';

export const JUDGE_PAGES = { name: 'judge-pages', version: 1 } as const;

export type JudgePagesBasis = {
  readonly intent: string;
  /** In the order of their index; a title only where the person lets it be seen. */
  readonly pages: readonly { readonly site: string; readonly title?: string | undefined }[];
  readonly marker: string;
};

const INTENT_LENGTH = 200;
const SITE_LENGTH = 80;
const TITLE_LENGTH = 120;

/** Below this a verdict is none. */
const MARGIN = 0.5;
const CONFIDENCE = { high: 0.9, medium: 0.6, low: 0.3 } as const;

export const indexSchema = z.number().meta({ type: 'integer' });

const AnswerSchema = z.object({
  pages: z.array(
    z.object({
      page: indexSchema,
      label: z.enum(['on', 'support', 'off', 'unknown']),
      confidence: z.enum(['high', 'medium', 'low']),
    }),
  ),
});

export type JudgePagesAnswer = z.infer<typeof AnswerSchema>;

/** Asks how pages that nobody has labelled relate to the intent. */
export function judgePages({ intent, pages, marker }: JudgePagesBasis): Prompt<JudgePagesAnswer> {
  const document = {
    intent: cleanText(intent, INTENT_LENGTH),
    pages: pages.map(toPageEntry),
  };
  return {
    ...JUDGE_PAGES,
    instructions: INSTRUCTIONS,
    input: toInput(document, marker),
    answer: AnswerSchema,
  };
}

/** A page as a model reads it. */
export function toPageEntry({ site, title }: JudgePagesBasis['pages'][number], page: number): object {
  return {
    page,
    site: cleanText(site, SITE_LENGTH),
    ...(title && { title: cleanText(title, TITLE_LENGTH) }),
  };
}

const INSTRUCTIONS = `You say how web pages relate to what a person intended to do in one focus session.

${ABOUT_THE_DATA}

Give every page, by its number, one label:
- on: the intended work itself is done there.
- support: it serves the intended work, such as reference, tools or search for it.
- off: it has nothing to do with the intended work.
- unknown: site and title do not tell.
And how sure you are: high, medium or low. The same site can serve one intent and not another; judge for this intent only. If there is no intent, every page is unknown. Say unknown rather than guess.`;

/** What the question takes beside its pages, at most. */
export const JUDGE_PAGES_TOKENS = estimateTokens(INSTRUCTIONS) + 2 * INTENT_LENGTH + 300;

export type JudgedPage = { readonly page: number; readonly label: Label; readonly confidence: number };

/** One verdict for each page, in order. Unsure, contradictory and missing answers are `unknown`. */
export function readJudgedPages({ pages }: JudgePagesAnswer, count: number): readonly JudgedPage[] {
  return Array.from({ length: count }, (_, page) => {
    const said = pages.filter((verdict) => verdict.page === page);
    const [first] = said;
    if (!first || said.some(({ label }) => label !== first.label))
      return { page, label: 'unknown', confidence: 0 };
    const confidence = CONFIDENCE[first.confidence];
    return { page, label: confidence < MARGIN ? 'unknown' : first.label, confidence };
  });
}
