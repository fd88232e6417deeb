import type { Answer, Request, Status } from '../messages.ts';
import { browser } from '../platform/browser.ts';
import { requestSending } from '../platform/data-collection.ts';
import { forgetMemory, forgetSession, forgetSites } from './page-memory.ts';
import { sayProblem } from './problem-words.ts';

/** How a page asks the background. Failures are answers with words for the person. */
export type Ask = (request: Request) => Promise<Answer>;

const UNREACHABLE: Answer = {
  ok: false,
  problem: 'The extension is restarting. Nothing was changed; try again in a moment.',
};

const NOT_ALLOWED: Answer = {
  ok: false,
  problem: 'Firefox was not allowed to send your sessions, so this browser was not paired. They stay here.',
};

/** What the background says, in the language of this page. */
export async function askBackground(request: Request): Promise<Answer> {
  const answer = await send(request);
  if (!answer.ok) return { ok: false, problem: sayProblem(answer.problem) };
  return { ok: true, status: sayStatus(answer.status) };
}

export function sayStatus(status: Status): Status {
  const { trouble, sending } = status;
  if (sending.problem === undefined && trouble === undefined) return status;
  const problem = sending.problem && sayProblem(sending.problem);
  return { ...status, trouble: trouble && sayProblem(trouble), sending: { ...sending, problem } };
}

/** Pairing begins with Firefox's own question, which it only asks inside the press that this answers. */
async function send(request: Request): Promise<Answer> {
  if (request.type === 'pair' && !(await requestSending())) return NOT_ALLOWED;
  try {
    const answer: Answer | undefined = await browser.runtime.sendMessage(request);
    if (answer?.ok) forgetToo(request.type, answer.status);
    return answer ?? UNREACHABLE;
  } catch {
    return UNREACHABLE; // no receiver: the background is being replaced, and the request reached nobody
  }
}

/** What pages remember themselves goes with what the background was told to forget. */
function forgetToo(type: Request['type'], { last }: Status): void {
  if (type === 'delete-all') forgetMemory();
  if (type !== 'delete-site' && type !== 'forget' && type !== 'forget-range') return;
  forgetSites();
  if (last?.isForgotten) forgetSession(last.sessionId);
}
