import { estimateTokens } from '../ai/estimate-tokens.ts';
import { JUDGE_PAGES_TOKENS, type JudgePagesBasis, toPageEntry } from '../ai/judge-pages.ts';
import type { ModelSettings } from '../model-settings.ts';

const MOST_TOKENS = 3_000;
const TOKENS_PER_VERDICT = 25;
/** What stays over waits for the next session with them. */
const MOST_BATCHES = 3;

type Judged = { readonly page: JudgePagesBasis['pages'][number] };

/** Pages in questions that fit, with their answers, into what the model can hold; longest held first, as they come. */
export function toBatches<Subject extends Judged>(
  subjects: readonly Subject[],
  { contextLength, maxOutputTokens }: ModelSettings,
): readonly (readonly Subject[])[] {
  const room = Math.min(MOST_TOKENS, contextLength - maxOutputTokens - JUDGE_PAGES_TOKENS);
  const most = Math.max(1, Math.floor((maxOutputTokens - 50) / TOKENS_PER_VERDICT));
  const batches: Subject[][] = [];
  let used = 0;
  for (const subject of subjects) {
    const tokens = estimateTokens(JSON.stringify(toPageEntry(subject.page, 0))) + 3;
    const last = batches.at(-1);
    if (last && last.length < most && used + tokens <= room) {
      last.push(subject);
      used += tokens;
      continue;
    }
    if (batches.length === MOST_BATCHES) break;
    batches.push([subject]);
    used = tokens;
  }
  return batches;
}
