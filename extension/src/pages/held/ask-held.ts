import type { HeldAnswer, HeldRequest } from '../../hold-messages.ts';
import { browser } from '../../platform/browser.ts';
import { sayProblem } from '../problem-words.ts';
import { WORDS } from './words.ts';

export type AskHeld = (request: HeldRequest) => Promise<HeldAnswer>;

const UNREACHABLE: HeldAnswer = { ok: false, problem: WORDS.unreachable };

export async function askHeld(request: HeldRequest): Promise<HeldAnswer> {
  try {
    const answer: HeldAnswer | undefined = await browser.runtime.sendMessage(request);
    if (answer === undefined) return UNREACHABLE;
    return answer.ok ? answer : { ok: false, problem: sayProblem(answer.problem) };
  } catch {
    return UNREACHABLE; // no receiver: the background is being replaced
  }
}
