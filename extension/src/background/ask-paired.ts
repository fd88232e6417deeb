import { askServer } from '../platform/server.ts';
import { readAccess } from '../platform/settings.ts';
import { type AskInTimeDeps, askInTime } from './ask-in-time.ts';

export type PairedQuestion = Pick<AskInTimeDeps, 'read' | 'write'> & {
  readonly path: string;
  /** The turns in which leaving that server takes its word away. */
  readonly inTurn: (work: () => Promise<void>) => Promise<void>;
  readonly keep: (body: unknown) => Promise<void>;
};

/** Asks the paired server in its time and keeps what it says; nothing of a server that was left meanwhile. */
export async function askPaired({ path, inTurn, read, write, keep }: PairedQuestion): Promise<void> {
  const access = await readAccess();
  if (!access) return;
  const whilePaired = (work: () => Promise<void>) =>
    inTurn(async () => {
      if ((await readAccess())?.token === access.token) await work();
    });
  const answer = await askInTime({
    read,
    write: (asking) => whilePaired(() => write(asking)),
    ask: () => askServer(access, { path }),
    now: Date.now,
    random: Math.random,
  });
  if (answer?.kind === 'answered') await whilePaired(() => keep(answer.body));
}
