import type { Answer, Request } from '../messages.ts';
import { browser } from '../platform/browser.ts';

/** How a page asks the background. Failures are answers with words for the person. */
export type Ask = (request: Request) => Promise<Answer>;

const UNREACHABLE: Answer = {
  ok: false,
  problem: 'The extension is restarting. Nothing was changed; try again in a moment.',
};

export async function askBackground(request: Request): Promise<Answer> {
  try {
    const answer: Answer | undefined = await browser.runtime.sendMessage(request);
    return answer ?? UNREACHABLE;
  } catch {
    return UNREACHABLE; // no receiver: the background is being replaced, and the request reached nobody
  }
}
