import { askServer } from '../platform/server.ts';
import { readAccess } from '../platform/settings.ts';
import { readStored, writeStored } from '../platform/stored.ts';
import type { OpenGoal } from '../timer-messages.ts';

export type BrowserGoals = {
  /** What a session can serve, as the server said last. */
  readonly readStatus: () => Promise<readonly OpenGoal[]>;
};

/** The server is asked at most this often; more often by somebody who sets their first goal. */
const ASK_EVERY_MS = 60_000;
const ASK_FOR_FIRST_MS = 10_000;
const MOST = 50;

export function createBrowserGoals(): BrowserGoals {
  return {
    readStatus: async () => {
      void ask(Date.now()).catch(() => undefined); // nobody waits for it: what is known is shown
      return (await readStored('openGoals'))?.goals ?? [];
    },
  };
}

async function ask(nowMs: number): Promise<void> {
  const { goals: known = [], askedAtMs = 0 } = (await readStored('openGoals')) ?? {};
  const everyMs = known.length > 0 ? ASK_EVERY_MS : ASK_FOR_FIRST_MS;
  if (nowMs - askedAtMs < everyMs && nowMs >= askedAtMs) return;
  const access = await readAccess();
  if (!access) return;
  const answer = await askServer(access, { path: '/v1/goals/open' });
  const goals = answer.kind === 'answered' ? readOpenGoals(answer.body) : undefined;
  if (goals) await writeStored({ openGoals: { goals, askedAtMs: nowMs } });
}

/** What does not look like an answer of a server that knows goals is none. */
export function readOpenGoals(body: unknown): readonly OpenGoal[] | undefined {
  const goals: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'goals') : undefined;
  return Array.isArray(goals) ? goals.filter(isGoal).slice(0, MOST).map(toGoal) : undefined;
}

function isGoal(value: unknown): value is OpenGoal {
  if (typeof value !== 'object' || value === null) return false;
  return ['goalId', 'name'].every((key) => typeof Reflect.get(value, key) === 'string');
}

function toGoal({ goalId, name }: OpenGoal): OpenGoal {
  return { goalId, name };
}
