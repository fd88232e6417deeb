import type { Problem, ProblemCode } from '@locked-in/contracts';

/** Why an answer did not come, in the four ways a page can react to. */
export type Failure =
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'offline' }
  | { readonly kind: 'problem'; readonly code: ProblemCode | 'unreadable'; readonly words: string };

export type Answer<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly failure: Failure };

export type Ask = {
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'DELETE' | undefined;
  readonly body?: unknown;
};

const TIMEOUT_MS = 15_000;

/** One request to our own server. Never throws: what went wrong is part of the answer. */
export async function readJson<Value>(
  path: string,
  { method = 'GET', body }: Ask = {},
): Promise<Answer<Value>> {
  const response = await send(path, method, body);
  if (response === undefined) return { ok: false, failure: { kind: 'offline' } };
  if (!response.ok) return { ok: false, failure: await toFailure(response) };
  return toAnswer(response);
}

async function send(path: string, method: string, body: unknown): Promise<Response | undefined> {
  const content = method === 'GET' ? {} : { body: JSON.stringify(body ?? {}) };
  try {
    return await fetch(path, {
      method,
      ...content,
      headers: {
        accept: 'application/json',
        ...(method !== 'GET' && { 'content-type': 'application/json' }),
      },
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
  } catch {
    return undefined; // fetch rejects only when no answer came: no network, no server, or too slow
  }
}

async function toAnswer<Value>(response: Response): Promise<Answer<Value>> {
  const text = await response.text();
  try {
    return { ok: true, value: text === '' ? undefined : JSON.parse(text) };
  } catch {
    return { ok: false, failure: unreadable(response.status) };
  }
}

async function toFailure(response: Response): Promise<Failure> {
  try {
    const { code, title, detail }: Problem = await response.json();
    if (response.status === 401 && code !== 'sign-in-again') return { kind: 'signed-out' };
    return { kind: 'problem', code, words: detail === undefined ? `${title}.` : `${title}: ${detail}` };
  } catch {
    return response.status === 401 ? { kind: 'signed-out' } : unreadable(response.status); // a proxy between us and the server answers in its own words
  }
}

function unreadable(status: number): Failure {
  return {
    kind: 'problem',
    code: 'unreadable',
    words: `The server gave an answer this page cannot read (${status}).`,
  };
}
