import type { z } from 'zod';
import type { Dialect } from '../model-settings.ts';

/** One question to a language model whose answer must have one form. A pure value: the same basis makes the same prompt. */
export type Prompt<Value> = {
  /** Names the answer's form to the endpoint: letters, digits, `_`, `-`. */
  readonly name: string;
  /** Raised whenever its words or its form change: what was answered to another version is asked again. */
  readonly version: number;
  readonly instructions: string;
  /** What the question is about. Hostile: it may contain text that pages chose. */
  readonly input: string;
  /** All fields required; no bounds, patterns or lengths, which local servers do not all understand. */
  readonly answer: z.ZodType<Value>;
};

/** What an endpoint counted, or nothing where it does not count. */
export type Usage = { readonly inputTokens: number; readonly outputTokens: number };

/**
 * `refused`: the model declined · `truncated`: it ran out of tokens, for the question or for the answer · `filtered`: a
 * content filter stopped it · `empty`: it said nothing · `invalid`: what it said does not have the form · `rejected`: the
 * endpoint does not understand the question's own form · `unauthorized`: the key is wrong · `rate-limited`,
 * `unavailable`: come back later · `over-budget`: not asked at all.
 */
export type AskFailure =
  | { readonly kind: FinalFailure }
  | {
      readonly kind: 'rate-limited' | 'unavailable';
      /** What the endpoint asked for, at most an hour; absent when it did not say. */
      readonly retryAfterSeconds?: number | undefined;
      /** The question may have been answered, and paid for, without the answer arriving. */
      readonly mayHaveCost?: true | undefined;
    };

export type FinalFailure =
  | 'refused'
  | 'truncated'
  | 'filtered'
  | 'empty'
  | 'invalid'
  | 'rejected'
  | 'unauthorized'
  | 'over-budget';

export type Answer<Value> = { readonly kind: 'answered'; readonly value: Value } | AskFailure;

/** What stood in the way, for whoever has to mend it. */
export type Trouble =
  | { readonly kind: 'status'; readonly status: number; readonly message: string }
  | { readonly kind: 'not-an-api' | 'timeout' | 'refused' | 'unknown-host' | 'tls' | 'cut' };

/** What came back for one request: its meaning, its very words, and its cost where the endpoint tells it. */
export type Reply<Value> = {
  readonly answer: Answer<Value>;
  readonly trouble?: Trouble | undefined;
  readonly text?: string | undefined;
  readonly usage?: Usage | undefined;
};

/** One request: no retries, no waiting. Never throws for what an endpoint may do. */
export type Send = <Value>(prompt: Prompt<Value>, dialect: Dialect) => Promise<Reply<Value>>;

/** One question about one session, in whatever dialect the endpoint understands, within the budget, and kept. */
export type Ask = <Value>(prompt: Prompt<Value>) => Promise<Answer<Value>>;

/** `judge-pages@1` */
export function promptId({ name, version }: Pick<Prompt<unknown>, 'name' | 'version'>): string {
  return `${name}@${version}`;
}
