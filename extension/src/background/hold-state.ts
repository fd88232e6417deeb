import { type Hold, type HoldPlan, NO_HOLD, type PastHold, toSites } from '@locked-in/domain';
import type { SessionRecord } from '../platform/database.ts';

/** What stands in the storage about holding. */
export type HoldState = {
  /** Declared for a session that is about to be written. */
  readonly next?: DeclaredHold | undefined;
  /** Of the session that started last. */
  readonly current?: SessionHold | undefined;
  /** Of earlier sessions, newest first. */
  readonly past: readonly PastHold[];
  readonly isStrict: boolean;
};

type DeclaredHold = { readonly atMs: number; readonly plan: HoldPlan };
export type SessionHold = { readonly sessionId: string; readonly intent: string; readonly hold: Hold };

export const EMPTY_HOLD_STATE: HoldState = { past: [], isStrict: false };

/** A declaration that is older than this belongs to a start that failed. */
const FRESH_MS = 10 * 60_000;
const MOST_PAST = 30;

export function declareHold(state: HoldState, plan: HoldPlan | undefined, nowMs: number): HoldState {
  const { next: _, ...rest } = state;
  if (!plan || plan.mode === 'off') return rest;
  return { ...rest, next: { atMs: nowMs, plan: { mode: plan.mode, sites: toSites(plan.sites) } } };
}

/**
 * What is held in a session. Its own plan is bound when the session is first seen, so that a worker that dies between
 * the declaration and the start, or between the start and this, changes nothing.
 */
export function bindHold(state: HoldState, session: SessionRecord): HoldState {
  const { sessionId, intent, startedAtMs } = session;
  if (state.current?.sessionId === sessionId) return state;
  const { next, current, ...rest } = state;
  const isMeant = next !== undefined && Math.abs(startedAtMs - next.atMs) < FRESH_MS;
  const hold: Hold = isMeant ? { ...next.plan, overrides: [] } : NO_HOLD;
  return { ...rest, past: withPast(state.past, current), current: { sessionId, intent, hold } };
}

/** Answers the state unchanged when that session is not the current one. */
export function changeHold(state: HoldState, sessionId: string, change: (hold: Hold) => Hold): HoldState {
  if (state.current?.sessionId !== sessionId) return state;
  return { ...state, current: { ...state.current, hold: change(state.current.hold) } };
}

/** Earlier plans with the last session's own, as it was in the end. */
export function pastHolds({ past, current }: HoldState, runningId: string | undefined): readonly PastHold[] {
  return current?.sessionId === runningId ? past : withPast(past, current);
}

export function forgetPast(state: HoldState, runningId: string | undefined): HoldState {
  const { current, ...rest } = state;
  return { ...rest, past: [], ...(current && current.sessionId === runningId && { current }) };
}

function withPast(past: readonly PastHold[], ended: SessionHold | undefined): readonly PastHold[] {
  if (!ended || ended.hold.mode === 'off') return past;
  const { mode, sites } = ended.hold;
  return [{ intent: ended.intent, mode, sites }, ...past].slice(0, MOST_PAST);
}
