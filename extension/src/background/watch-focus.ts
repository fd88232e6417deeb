import type { SessionRecord } from '../platform/database.ts';

export type FocusQuestions = {
  readonly isFocused: () => Promise<boolean>;
  /** How long ago that was asked last, by whomever. */
  readonly askedAgoMs: () => number;
  /** The focus changed about so long ago: look. */
  readonly notice: (agoMs: number) => void;
  /** Calls `ask` once; the returned function prevents it. */
  readonly after: (ms: number, ask: () => void) => () => void;
  /** Steady milliseconds. */
  readonly ticks: () => number;
};

type Known = { readonly isFocused: boolean; readonly at: number };
type Watched = Pick<SessionRecord, 'timer' | 'sight' | 'lastAtMs'>;

/** Who has just come to a page leaves it soonest, and of a short stay a second is much. */
const THERE = { freshMs: 400, isFreshForMs: 10_000, laterMs: 1_200 };
/** Away, the pause is this part of the time in which nothing has happened, within these bounds. */
const AWAY = { part: 80, soonestMs: 300, latestMs: 15_000 };

/** Nobody leaves or comes back without touching anything: while nobody is there, nothing is asked. */
export function wantsFocusWatch(session: Watched | undefined): boolean {
  return session?.timer.state === 'running' && (session.sight?.input.kind ?? 'active') === 'active';
}

/**
 * Asks for the focus while somebody is there, and says when it changed. Only for Chromium on Linux, which fires no
 * `windows.onFocusChanged` when it loses the focus from within a page (measured: Chromium 156, X11, with and without a
 * window manager, no debugger; it does from the address bar); everywhere else the browser tells by itself.
 *
 * No question is cheaper than another (each wakes the worker twice, 0.5 ms), so looks and the watch share their answers,
 * and once it has been left it is asked the less the longer nothing happens. What has changed between two answers is dated
 * in their middle: leaving is off by 0.2 s at most in the first ten seconds after something has happened and by 0.6 s
 * later, coming back by 0.15 s or 0.6 % of the time away, and many together by nothing.
 */
export function createFocusWatch(questions: FocusQuestions): (session: Watched | undefined) => void {
  const { isFocused, askedAgoMs, notice, after, ticks } = questions;
  let cancel: (() => void) | undefined;
  let known: Known | undefined;
  let quiet = { sinceEventMs: -1, since: 0 };

  const ask = async () => {
    const now = { isFocused: await isFocused().catch(() => false), at: ticks() }; // no window at all is no focus
    if (cancel === undefined) return;
    if (known && now.isFocused !== known.isFocused) notice((now.at - known.at) / 2);
    known = now;
    askLater();
  };
  const askLater = () => {
    cancel?.();
    const pauseMs = toPause(ticks() - quiet.since, known?.isFocused ?? true);
    const waitedMs = known ? ticks() - known.at : 0;
    cancel = after(Math.max(0, pauseMs - waitedMs), () => void ask());
  };
  return (session) => {
    if (!wantsFocusWatch(session)) {
      cancel?.();
      cancel = undefined;
      known = undefined;
      return;
    }
    const sinceEventMs = session?.lastAtMs ?? 0;
    if (cancel && sinceEventMs === quiet.sinceEventMs) return;
    quiet = { sinceEventMs, since: ticks() };
    known = toKnown(session, ticks() - askedAgoMs()) ?? known;
    askLater();
  };
}

/** What was just recorded has been asked for as well, if not just then. */
function toKnown(session: Watched | undefined, at: number): Known | undefined {
  const shown = session?.sight?.shown;
  return shown && { isFocused: shown.kind !== 'left', at };
}

function toPause(quietMs: number, isFocused: boolean): number {
  const { part, soonestMs, latestMs } = AWAY;
  if (isFocused) return quietMs < THERE.isFreshForMs ? THERE.freshMs : THERE.laterMs;
  return Math.min(latestMs, Math.max(soonestMs, Math.round(quietMs / part)));
}
