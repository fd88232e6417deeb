import type { ServerAnswer } from '../platform/server.ts';
import { afterAnswer, type CodePairing, expireCode, type WaitingCode } from './code-pairing.ts';

export type FollowDeps = {
  readonly read: () => Promise<CodePairing | undefined>;
  readonly write: (pairing: CodePairing | undefined) => Promise<void>;
  readonly askForToken: (waiting: WaitingCode) => Promise<ServerAnswer>;
  /** Answers whether the background has the token now. */
  readonly keep: (serverUrl: string, answer: unknown) => Promise<boolean>;
  /** Rejects when the signal aborts. */
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  readonly now: () => number;
  readonly random: () => number;
};

const AGAIN_MS = 2_000;

/**
 * Asks the server, as often as it allows, until the person has decided, and hands the token to the background. Where
 * things stand is stored after every step: whichever page is opened next goes on from there.
 */
export async function followCode(deps: FollowDeps, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const pairing = await deps.read();
    if (pairing === undefined || pairing.kind === 'over') return;
    if (pairing.kind === 'granted') {
      if (await deps.keep(pairing.serverUrl, pairing.answer)) return deps.write(undefined);
      await deps.sleep(AGAIN_MS, signal);
    } else {
      await askOnce(pairing, deps, signal);
    }
  }
}

async function askOnce(waiting: WaitingCode, deps: FollowDeps, signal: AbortSignal): Promise<void> {
  const untilMs = Math.min(waiting.nextAskAtMs, waiting.expiresAtMs);
  await deps.sleep(Math.max(0, untilMs - deps.now()), signal);
  const current = expireCode(waiting, deps.now());
  const answer = current.kind === 'waiting' ? await deps.askForToken(current) : undefined;
  const next =
    current.kind === 'waiting' && answer !== undefined
      ? afterAnswer(current, answer, { nowMs: deps.now(), random: deps.random })
      : current;
  const stored = await deps.read(); // the person may have cancelled meanwhile, or asked for another code
  if (stored?.kind === 'waiting' && stored.deviceCode === waiting.deviceCode) await deps.write(next);
}
