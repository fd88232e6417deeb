import type { Ask, Prompt, Reply, Send } from '../ai/ask.ts';
import { askInAnyDialect } from '../ai/ask-in-any-dialect.ts';
import { type Cost, mostUsage, usageOf, withCost } from '../ai/cost.ts';
import type { Dialect, ModelSettings } from '../model-settings.ts';

export type Asking = {
  readonly ask: Ask;
  readonly model: ModelSettings;
  /** Random letters and digits, new every time. */
  readonly mintMarker: () => string;
  /** What was sent so far. */
  readonly spent: () => Spent;
};

export type Spent = Cost & { readonly requests: number };

export type AskingDeps = {
  readonly send: Send;
  readonly model: ModelSettings;
  readonly mintMarker: () => string;
  readonly wait: (seconds: number) => Promise<void>;
};

/** An endpoint that is busy is given this many chances. */
const MOST_TRIES = 4;
const LONGEST_WAIT_SECONDS = 60;

/** Questions outside of any database: counted, and asked again after a while where the endpoint says to come back. */
export function openAsking({ send, model, mintMarker, wait }: AskingDeps): Asking {
  let spent: Spent = { requests: 0, inputTokens: 0, outputTokens: 0, costMicros: 0 };
  let known: Dialect | undefined;
  const counted = async <Value>(prompt: Prompt<Value>, dialect: Dialect): Promise<Reply<Value>> => {
    const reply = await send(prompt, dialect);
    spent = add(spent, withCost(usageOf(reply, mostUsage(prompt, model)), model));
    return reply;
  };
  const ask = askInAnyDialect(patient(counted, wait), model, {
    recall: async () => known,
    remember: async (dialect) => {
      known = dialect;
    },
  });
  return { ask, model, mintMarker, spent: () => spent };
}

function patient(send: Send, wait: AskingDeps['wait']): Send {
  return async (prompt, dialect) => {
    let reply = await send(prompt, dialect);
    for (let tries = 1; tries < MOST_TRIES; tries += 1) {
      const { answer } = reply;
      if (answer.kind !== 'rate-limited' && answer.kind !== 'unavailable') return reply;
      await wait(Math.min(answer.retryAfterSeconds ?? 2 ** tries, LONGEST_WAIT_SECONDS));
      reply = await send(prompt, dialect);
    }
    return reply;
  };
}

function add(sum: Spent, cost: Cost): Spent {
  return {
    requests: sum.requests + 1,
    inputTokens: sum.inputTokens + cost.inputTokens,
    outputTokens: sum.outputTokens + cost.outputTokens,
    costMicros: sum.costMicros + cost.costMicros,
  };
}
