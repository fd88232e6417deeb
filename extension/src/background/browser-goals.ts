import { readStored, removeStored, type StoredValues, writeStored } from '../platform/stored.ts';
import type { OpenGoal } from '../timer-messages.ts';
import { askPaired } from './ask-paired.ts';
import { createTurns } from './in-turn.ts';
import { type OwnDay, readOwnDay } from './own-calendar.ts';
import { createSingleFlight } from './single-flight.ts';

export type BrowserGoals = {
  /** What a session can serve, as the server said last. */
  readonly readStatus: () => Promise<readonly OpenGoal[]>;
  /** When the person's day begins, which the server says with it. */
  readonly readOwnDay: () => Promise<OwnDay>;
  /** What that server said counts no more. */
  readonly leaveServer: () => Promise<void>;
};

const MOST = 50;
const NONE = { goals: [] };

export function createBrowserGoals(): BrowserGoals {
  const inTurn = createTurns();
  const read = async (): Promise<StoredValues['openGoals']> => (await readStored('openGoals')) ?? NONE;
  const ask = createSingleFlight(() =>
    askPaired({
      path: '/v1/goals/open',
      inTurn,
      read: async () => (await read()).asking,
      write: async (asking) => writeStored({ openGoals: { ...(await read()), asking } }),
      keep: async (body) => {
        const goals = readOpenGoals(body);
        const { asking } = await read();
        if (goals) await writeStored({ openGoals: { goals, ...readOwnDay(body), asking } });
      },
    }),
  );
  return {
    readStatus: async () => {
      void ask(undefined).catch(() => undefined); // nobody waits for it: what is known is shown
      return (await read()).goals;
    },
    readOwnDay: read,
    leaveServer: () => inTurn(() => removeStored('openGoals')),
  };
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
