import type { IfThen } from './plan.ts';

/** One fact in a session's stream, made once in the browser. All times are integer UTC milliseconds. */
export type SessionEvent = { readonly occurredAtMs: number } & SessionFact;

/** What a session event says, without when. */
export type SessionFact =
  | SessionStarted
  | { readonly kind: 'session-paused'; readonly reason?: string | undefined }
  | { readonly kind: 'session-resumed' }
  | { readonly kind: 'session-extended'; readonly plannedMs: number }
  | { readonly kind: 'session-ended'; readonly reason: EndReason }
  | PageShown
  | { readonly kind: 'private-shown' }
  | { readonly kind: 'browser-left' }
  | { readonly kind: 'went-idle'; readonly sinceMs: number }
  | { readonly kind: 'locked' }
  | { readonly kind: 'came-back' }
  | { readonly kind: 'interrupted'; readonly lastSeenMs: number }
  | { readonly kind: 'site-held'; readonly site: string; readonly by: 'block' | 'allow-list' | 'plan' }
  | { readonly kind: 'override'; readonly site: string; readonly reason: string; readonly minutes: number }
  | { readonly kind: 'plan-cued'; readonly cue: string; readonly solutionId?: string | undefined }
  | Logged
  | Forgetting
  /** Everything of a site and of what is under it, up to now. Where the stream rests, `site` is not its name any more. */
  | { readonly kind: 'site-forgotten'; readonly site: string };

/** The pages shown in a range; `whole` says that it is all of the session, so that what was written of it goes too. */
export type Forgetting = {
  readonly kind: 'forgotten';
  readonly fromMs: number;
  readonly toMs: number;
  readonly whole?: boolean | undefined;
};

export type SessionMode = 'countdown' | 'pomodoro' | 'open';
export type EndReason = 'finished' | 'stopped' | 'abandoned';

/** What the person expects before the session: quality 0–100 and, optionally, what may go wrong. */
export type Forecast = { readonly quality: number; readonly slip?: string | undefined };

/** One stretch of a pomodoro plan. */
export type Phase = { readonly kind: 'focus' | 'break' | 'long-break'; readonly plannedMs: number };

export type SessionStarted = {
  readonly kind: 'session-started';
  readonly intent: string;
  readonly mode: SessionMode;
  /** Length planned, in milliseconds; absent for open-ended sessions. */
  readonly plannedMs?: number | undefined;
  readonly phases?: readonly Phase[] | undefined;
  /** IANA zone of the person when the session started. */
  readonly timeZone: string;
  readonly forecast?: Forecast | undefined;
  readonly goalId?: string | undefined;
  readonly scheduleId?: string | undefined;
  readonly armed?: readonly IfThen[] | undefined;
};

export type PageShown = {
  readonly kind: 'page-shown';
  readonly site: string;
  readonly path?: string | undefined;
  readonly title?: string | undefined;
  readonly audible: boolean;
};

/** The person's form at the end. Every part is optional; `skipped` says that the person chose not to fill it. */
export type Logged = {
  readonly kind: 'logged';
  /** Own quality, 0–100. */
  readonly quality?: number | undefined;
  /** Own distraction, 0–100. */
  readonly distraction?: number | undefined;
  readonly progress?: 0 | 1 | 2 | 3 | undefined;
  readonly solutionId?: string | undefined;
  readonly solutionText?: string | undefined;
  readonly offBrowser?: readonly OffBrowser[] | undefined;
  readonly note?: string | undefined;
  readonly regrets?: readonly Regret[] | undefined;
  readonly skipped?: boolean | undefined;
  /** What the session was for, where nothing was declared. It counts in the log that opens the result, not later. */
  readonly intent?: string | undefined;
  /** The grade was given when what was computed had been opened without one. Folding says so, never the person. */
  readonly afterReveal?: boolean | undefined;
};

export type OffBrowser = { readonly text: string; readonly fromMs: number; readonly toMs: number };
export type Regret = { readonly site: string; readonly worthIt: boolean };
