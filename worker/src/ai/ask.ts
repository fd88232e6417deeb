import type { z } from 'zod';

/** One question to a language model whose answer must have one form. */
export type Question<Value> = {
  /** Names the answer's form to the endpoint: letters, digits, `_`, `-`. */
  readonly name: string;
  readonly instructions: string;
  /** What the question is about. Hostile: it may contain text that pages chose. */
  readonly input: string;
  /** All fields required; no bounds, patterns or lengths, which local servers do not all understand. */
  readonly answer: z.ZodType<Value>;
  readonly maxOutputTokens: number;
};

export type Answer<Value> =
  | { readonly kind: 'answered'; readonly value: Value; readonly usage: Usage }
  | AskFailure;

export type Usage = { readonly inputTokens: number; readonly outputTokens: number };

/**
 * `refused`: the model declined · `truncated`: it ran out of tokens · `filtered`: a content filter stopped it ·
 * `empty`: it said nothing · `invalid`: what it said does not have the form · `unauthorized`: the key is wrong ·
 * `rate-limited`, `unavailable`: come back later · `over-budget`: not asked at all.
 */
export type AskFailure =
  | {
      readonly kind:
        | 'refused'
        | 'truncated'
        | 'filtered'
        | 'empty'
        | 'invalid'
        | 'unauthorized'
        | 'over-budget';
    }
  | {
      readonly kind: 'rate-limited' | 'unavailable';
      /** What the endpoint asked for, at most an hour; absent when it did not say. */
      readonly retryAfterSeconds?: number | undefined;
    };

/** Asks once: no retries, no waiting. Never throws for what an endpoint may do. */
export type Ask = <Value>(question: Question<Value>) => Promise<Answer<Value>>;
