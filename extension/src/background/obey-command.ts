import type { Answer, CurrentSession, Request, Status } from '../messages.ts';
import type { CommandName } from './watch-commands.ts';

export type CommandDeps = {
  readonly ask: (request: Request) => Promise<Answer>;
  /** The declaration that was made last; absent before the first. */
  readonly readLastStart: () => Promise<StartRequest | undefined>;
  readonly openPopup: () => Promise<void>;
};

export type StartRequest = Extract<Request, { type: 'start' }>;

/** A key press becomes the request that the popup would send. What it cannot do without words opens the popup. */
export async function obeyCommand(name: CommandName, deps: CommandDeps): Promise<void> {
  const answer = await deps.ask({ type: 'status' });
  const request = answer.ok ? await toRequest(name, answer.status, deps) : undefined;
  if (request === 'popup') return deps.openPopup();
  if (request) await deps.ask(request);
}

async function toRequest(
  name: CommandName,
  { session, timer }: Status,
  { readLastStart }: CommandDeps,
): Promise<Request | 'popup' | undefined> {
  if (name !== 'start-session') return session && toChange(name, session);
  if (session) return session.state === 'paused' ? { type: 'resume' } : undefined;
  if (timer?.offer?.kind === 'ask') return { type: 'start-offer', scheduleId: timer.offer.scheduleId };
  return (await readLastStart()) ?? 'popup';
}

function toChange(name: Exclude<CommandName, 'start-session'>, { state }: CurrentSession): Request {
  if (name === 'stop-session') return { type: 'stop' };
  return { type: state === 'paused' ? 'resume' : 'pause' };
}
