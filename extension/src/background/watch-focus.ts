import type { SessionRecord } from '../platform/database.ts';

export type FocusQuestions = {
  readonly isFocused: () => Promise<boolean>;
  /** How long ago that was asked last, by whomever. */
  readonly askedAgoMs: () => number;
  /** The focus changed about so long ago: look. */
  readonly notice: (agoMs: number) => void;
  /** Calls `ask` once; the returned function prevents it. */
  readonly after: (ms: number, ask: () => void) => () => void;
  /** For so long the last answer holds for looks as well; undefined: nobody asks any more. */
  readonly believeFor: (ms: number | undefined) => void;
  /** Steady milliseconds. */
  readonly ticks: () => number;
};

/** The last answer, and since when it has been the same. */
type Known = { readonly isFocused: boolean; readonly at: number; readonly since: number };
type Watched = Pick<SessionRecord, 'timer' | 'sight' | 'lastAtMs'>;

/** The pause is this part of the time since somebody last came or left, within these bounds; a worker lives for 30 s. */
const PART = 80;
const SOONEST_MS = { there: 400, away: 300 };
const LATEST_MS = 25_000;

/** Nobody leaves or comes back without touching anything: while nobody is there, nothing is asked. */
export function wantsFocusWatch(session: Watched | undefined): boolean {
  return session?.timer.state === 'running' && (session.sight?.input.kind ?? 'active') === 'active';
}

/**
 * Asks for the focus while somebody is there, and says when it changed. Only for Chromium on Linux, which fires no
 * `windows.onFocusChanged` when it loses the focus from within a page (measured: Chromium 156, X11, with and without a
 * window manager, no debugger; it does from the address bar); everywhere else the browser tells by itself.
 *
 *     came    0.4 s apart for half a minute, then ever more seldom     left    0.3 s apart, then the same
 *     |.......... . .  .   .     .        .             .                  |......... . .  .   .
 *
 * No question is cheaper than another (each wakes the worker twice, 0.6 ms), so between two answers looks believe the last
 * one, and it is asked the less the longer nobody has come or left. What has changed between two answers is dated in their
 * middle: a long stay is off by 1/160 of it at most and 1/320 on average, short ones by 0.1 s. The first hour in front takes
 * 480 questions, every later one 145; an hour of one minute there and one away takes 9 000.
 */
export function createFocusWatch(questions: FocusQuestions): (session: Watched | undefined) => void {
  const { isFocused, askedAgoMs, notice, after, believeFor, ticks } = questions;
  let cancel: (() => void) | undefined;
  let known: Known | undefined;
  let heardAtMs: number | undefined;

  const ask = async () => {
    const isNow = await isFocused().catch(() => false); // no window at all is no focus
    if (cancel === undefined) return;
    const at = ticks();
    if (known && isNow !== known.isFocused) notice((at - known.at) / 2);
    learn(isNow, at);
    askLater();
  };
  const learn = (isNow: boolean, at: number) => {
    known = { isFocused: isNow, at, since: known?.isFocused === isNow ? known.since : at };
  };
  const askLater = () => {
    cancel?.();
    const pauseMs = toPause(known, ticks());
    believeFor(pauseMs);
    const waitedMs = known ? ticks() - known.at : 0;
    cancel = after(Math.max(0, pauseMs - waitedMs), () => void ask());
  };
  const stop = () => {
    cancel?.();
    cancel = undefined;
    known = undefined;
    believeFor(undefined);
  };
  return (session) => {
    if (!wantsFocusWatch(session)) return stop();
    if (cancel && session?.lastAtMs === heardAtMs) return;
    heardAtMs = session?.lastAtMs;
    const shown = session?.sight?.shown;
    // What was just recorded has been asked for as well, if not just then.
    if (shown) learn(shown.kind !== 'left', ticks() - askedAgoMs());
    askLater();
  };
}

function toPause(known: Known | undefined, now: number): number {
  const soonestMs = known?.isFocused === false ? SOONEST_MS.away : SOONEST_MS.there;
  const sameForMs = known ? now - known.since : 0;
  return Math.min(LATEST_MS, Math.max(soonestMs, Math.round(sameForMs / PART)));
}
