import { randomBytes, randomUUID } from 'node:crypto';
import type { Database } from '../database.ts';
import type { LivedIn } from '../testing/lived-in.ts';

/** What a person left, and what else of theirs somebody could name. */
export type Things = LivedIn & {
  readonly email: string;
  readonly signInId: string;
  readonly passkeyId: string;
};

/** What whoever asks can show of themselves. */
export type Shown = {
  readonly tokenHash: Buffer;
  readonly sessionHash: Buffer;
  /** Of a link that somebody was given, or guessed. */
  readonly codeHash: Buffer;
  /** As it stands on the screen of a browser that waits to be paired. */
  readonly userCode: string;
};

/** One question: whom it says it is asked for, whose things it names, and what is shown with it. */
export type Asked = {
  readonly userId: string;
  readonly of: Things;
  readonly shown: Shown;
  readonly nowMs: number;
};

/** How a function of the store is called. What it answers is looked through for what nobody else may know. */
export type Call = (db: Database, asked: Asked) => unknown;

export type FunctionRows = Readonly<Record<string, Call>>;

/** Of somebody who holds no secret of anybody. */
export function guesses(): Shown {
  const guess = () => randomBytes(32);
  return { tokenHash: guess(), sessionHash: guess(), codeHash: guess(), userCode: randomUUID() };
}

/** Somebody who was never there: whoever may not know Ada is answered as if she were them. */
export function nobodysThings(): Things {
  const word = `x${randomBytes(8).toString('hex')}`;
  return {
    ...{ userId: randomUUID(), deviceId: randomUUID(), sessionId: randomUUID(), solutionId: randomUUID() },
    ...{ callId: randomUUID(), goalId: randomUUID(), workspaceId: randomUUID(), invitationId: randomUUID() },
    ...{ week: '2026-W47', deviceToken: word, signInSecret: word, word, name: word },
    ...{ email: `${word}@example.test`, signInId: randomUUID(), passkeyId: randomUUID() },
  };
}
