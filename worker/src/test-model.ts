import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import type { ModelFinding } from '@locked-in/domain';
import { z } from 'zod';
import { codeOf, kindOf } from './adapters/openai-failure.ts';
import { openaiSend } from './adapters/openai-send.ts';
import type { Prompt, Reply, Send, Trouble } from './ai/ask.ts';
import { DIALECTS, type Dialect, type ModelSettings } from './model-settings.ts';
import { toEndpoint } from './to-endpoint.ts';

const LIST_TIMEOUT_MS = 10_000;
/** As much as any question of ours needs. */
const MOST_TESTED_TOKENS = 8_192;

const ListSchema = z.object({ data: z.array(z.object({ id: z.string() })) });

export type TestOptions = {
  readonly isContainer?: () => boolean;
  /** Nobody waits for the finding any more. */
  readonly stopping?: AbortSignal;
};

/** Goes the whole way to the model once, and names the first thing that stands in it. Takes up to a few answers' time. */
export async function testModel(
  model: ModelSettings | undefined,
  { isContainer = isInContainer, stopping }: TestOptions = {},
): Promise<ModelFinding> {
  if (!model) return { kind: 'off' };
  const endpoint = toEndpoint(model.baseUrl);
  const listed = await listModels(model.baseUrl, model);
  if (listed.kind === 'refused' && isLocal(model.baseUrl) && isContainer())
    return { kind: 'localhost-in-container', endpoint };
  if (listed.kind === 'timeout') return { kind: 'timeout', seconds: LIST_TIMEOUT_MS / 1_000 };
  if (listed.kind !== 'models' && listed.kind !== 'no-list' && listed.kind !== 'key-refused')
    return { kind: 'unreachable', endpoint, why: listed.kind };
  if (listed.kind === 'key-refused') return { kind: 'key-refused', hasKey: model.apiKey !== undefined };
  const available = listed.kind === 'models' ? listed.names : [];
  return askForReady(model, available, openaiSend(model, stopping));
}

type Listed =
  | { readonly kind: 'models'; readonly names: readonly string[] }
  | { readonly kind: 'no-list' | 'key-refused' | 'timeout' | 'refused' | 'unknown-host' | 'tls' | 'cut' };

async function listModels(baseUrl: string, { apiKey }: ModelSettings): Promise<Listed> {
  try {
    const response = await fetch(`${baseUrl}/models`, {
      headers: { authorization: `Bearer ${apiKey ?? 'none'}` },
      signal: AbortSignal.timeout(LIST_TIMEOUT_MS),
    });
    if (response.status === 401 || response.status === 403) return { kind: 'key-refused' };
    const list = ListSchema.safeParse(await response.json().catch(() => undefined)); // a page is no list
    return list.success ? { kind: 'models', names: list.data.data.map(({ id }) => id) } : { kind: 'no-list' };
  } catch (error) {
    return { kind: error instanceof DOMException ? 'timeout' : kindOf(codeOf(error)) };
  }
}

const READY: Prompt<{ readonly word: string }> = {
  name: 'ready',
  version: 1,
  instructions: 'Answer with the word that the message gives.',
  input: 'The word is: ready',
  answer: z.object({ word: z.string() }),
};

async function askForReady(
  model: ModelSettings,
  available: readonly string[],
  send: Send,
): Promise<ModelFinding> {
  const ladder = model.outputSchema === 'auto' ? DIALECTS : [model.outputSchema];
  let reply: Reply<unknown> = { answer: { kind: 'rejected' } };
  for (const dialect of ladder) {
    reply = await send(READY, dialect);
    if (reply.answer.kind === 'answered') return testRoom(model, dialect, send);
    if (!['rejected', 'invalid', 'empty'].includes(reply.answer.kind) || reply.trouble?.kind === 'not-an-api')
      break;
  }
  return toFinding(reply, model, available);
}

/**
 * A question as long as ours may be, of words that no tokenizer joins. A server that forgets the beginning of what is too
 * long counts fewer tokens than there are words; one that does not count cannot repeat the word at the beginning.
 * It begins differently every time: what is remembered from the last time is not counted by every server.
 */
async function testRoom(model: ModelSettings, dialect: Dialect, send: Send): Promise<ModelFinding> {
  const works: ModelFinding = { kind: 'works', model: model.model, dialect };
  const room = Math.min(model.contextLength, MOST_TESTED_TOKENS) - model.maxOutputTokens - 300;
  const words = Math.floor(room * 0.75);
  const filler = Array.from({ length: words }, (_, index) => FILLER[index % FILLER.length]).join(' ');
  const input = `The word is: ready\n${randomUUID()}\n${filler}`;
  const { answer, usage } = await send({ ...READY, input }, dialect);
  const tooSmall = { kind: 'context-too-small', configured: model.contextLength } as const;
  if (answer.kind === 'truncated') return tooSmall;
  if (usage?.inputTokens)
    return usage.inputTokens < 0.9 * words ? { ...tooSmall, found: usage.inputTokens } : works;
  const isForgotten = answer.kind === 'answered' && !/ready/i.test(answer.value.word);
  return isForgotten ? tooSmall : works;
}

const FILLER =
  'time year people way day man thing woman life child world school state family student group'.split(' ');

async function toFinding(
  { answer, trouble }: Reply<unknown>,
  model: ModelSettings,
  available: readonly string[],
): Promise<ModelFinding> {
  const endpoint = toEndpoint(model.baseUrl);
  if (trouble?.kind === 'status') return toStatusFinding(trouble, model, available);
  if (trouble?.kind === 'not-an-api') return { kind: 'not-an-api', endpoint, ...(await findBetter(model)) };
  if (trouble?.kind === 'timeout') return { kind: 'timeout', seconds: model.timeoutMs / 1_000 };
  if (trouble) return { kind: 'unreachable', endpoint, why: trouble.kind };
  const { kind } = answer;
  const isUnusable = kind === 'refused' || kind === 'truncated' || kind === 'filtered' || kind === 'empty';
  return { kind: 'unusable', why: isUnusable ? kind : 'invalid' };
}

async function toStatusFinding(
  { status, message }: Extract<Trouble, { kind: 'status' }>,
  model: ModelSettings,
  available: readonly string[],
): Promise<ModelFinding> {
  if (status === 401 || status === 403) return { kind: 'key-refused', hasKey: model.apiKey !== undefined };
  const isMissing =
    /model/i.test(message) && /not (?:found|exist)|does not exist|unknown|not loaded|no model/i.test(message);
  if (isMissing || (status === 404 && available.length > 0))
    return { kind: 'model-missing', model: model.model, available };
  if (status === 404 || status === 405)
    return { kind: 'not-an-api', endpoint: toEndpoint(model.baseUrl), ...(await findBetter(model)) };
  if (status === 429 || status === 402) return { kind: 'rate-limited' };
  if (status >= 500) return { kind: 'broken', status };
  return { kind: 'unusable', why: /context/i.test(message) ? 'truncated' : 'rejected' };
}

/** People leave `/v1` away, or give the address of the chat itself. */
async function findBetter(model: ModelSettings): Promise<{ readonly better?: string }> {
  const shorter = model.baseUrl.replace(/\/(chat\/completions|completions|responses|models)$/, '');
  const origin = new URL(model.baseUrl).origin;
  for (const better of [
    shorter,
    `${shorter}/v1`,
    `${origin}/v1`,
    `${origin}/api/v1`,
    `${origin}/openai/v1`,
  ]) {
    if (better === model.baseUrl) continue;
    const listed = await listModels(better, model);
    if (listed.kind === 'models' || listed.kind === 'key-refused') return { better };
  }
  return {};
}

function isLocal(baseUrl: string): boolean {
  return /^(localhost|127\.\d+\.\d+\.\d+|\[::1\]|0\.0\.0\.0)$/.test(new URL(baseUrl).hostname);
}

function isInContainer(): boolean {
  return existsSync('/.dockerenv') || existsSync('/run/.containerenv');
}
