import type { Forecast, HoldPlan, Logged, Phase, PomodoroSettings, SessionMode } from '@locked-in/domain';
import type { HoldRequest, HoldStatus } from './hold-messages.ts';
import type { KeepingRequest, KeepingStatus } from './keeping-messages.ts';
import type { OpenGoal, TimerRequest, TimerStatus } from './timer-messages.ts';
import type { TryingRequest, TryingStatus } from './trying-messages.ts';

/** What a page may ask of the background. Every request answers; failures are values with words for the person. */
export type Request =
  | { readonly type: 'status' }
  | {
      readonly type: 'start';
      readonly intent: string;
      readonly mode: SessionMode;
      /** May have a fraction: until 11:00 is seldom a whole number of minutes away. */
      readonly plannedMinutes?: number | undefined;
      /** The phases of a `pomodoro` session, which also say its length. */
      readonly pomodoro?: PomodoroSettings | undefined;
      readonly forecast?: Forecast | undefined;
      readonly hold?: HoldPlan | undefined;
      /** The goal it serves. */
      readonly goalId?: string | undefined;
    }
  /** `reason` may also be told while it is paused. */
  | { readonly type: 'pause'; readonly reason?: string | undefined }
  | { readonly type: 'resume' | 'stop' }
  | { readonly type: 'extend'; readonly minutes: number }
  | { readonly type: 'log'; readonly sessionId: string; readonly log: Omit<Logged, 'kind'> }
  | { readonly type: 'pair'; readonly link: string }
  /** A page has asked a server to pair this browser, and `answer` is its yes. */
  | { readonly type: 'keep-pairing'; readonly serverUrl: string; readonly answer: unknown }
  | { readonly type: 'unpair' }
  | { readonly type: 'send-now' }
  | { readonly type: 'set-privacy'; readonly level: PrivacyLevel }
  | TimerRequest
  | HoldRequest
  | TryingRequest
  | KeepingRequest;

export type PrivacyLevel = 'site' | 'title' | 'path';

export type Answer =
  | { readonly ok: true; readonly status: Status }
  | { readonly ok: false; readonly problem: string };

/** The session as pages show it. Times in UTC milliseconds. */
export type CurrentSession = {
  readonly sessionId: string;
  readonly intent: string;
  readonly mode: SessionMode;
  readonly state: 'running' | 'paused';
  readonly startedAtMs: number;
  /** Absolute end; absent when open-ended. Moves on while paused. */
  readonly endsAtMs?: number | undefined;
  readonly pausedAtMs?: number | undefined;
  readonly pausedMs: number;
  readonly phase?: CurrentPhase | undefined;
  /** Observed ÷ elapsed so far, 0–1; absent while the journal cannot be read. */
  readonly coverage?: number | undefined;
  /** So far: the browser in front and somebody there. */
  readonly heldMs?: number | undefined;
  /** Why this moment is not counted as observed, in words; absent while it is. */
  readonly notCounted?:
    | 'browser-not-in-front'
    | 'paused'
    | 'break'
    | 'nothing-seen-yet'
    | 'private-page'
    | 'not-recorded'
    | undefined;
};

/** Where a Pomodoro session is. In a break the session is paused, and `endsAtMs` here is the break's. */
export type CurrentPhase = {
  readonly kind: Phase['kind'];
  /** Which focus phase this is, or comes after this break. */
  readonly number: number;
  readonly of: number;
  readonly plannedMs: number;
  readonly endsAtMs: number;
  /** The break is over, and the next focus phase waits for the person. */
  readonly isWaiting: boolean;
};

export type LastSession = {
  readonly sessionId: string;
  readonly intent: string;
  readonly endedAtMs: number;
  readonly isLogged: boolean;
  /** The person has forgotten all of it, with what they wrote. */
  readonly isForgotten?: boolean | undefined;
  /** The time before its end in which nobody was at the browser, if it ran out so. */
  readonly awayAtEnd?: { readonly fromMs: number; readonly toMs: number } | undefined;
  /** Everything is on the server and the server said so. */
  readonly isComplete: boolean;
  /** What is missing was refused for good or is lost: nothing more will be sent. */
  readonly isSettled?: boolean | undefined;
  /** Nothing before this event is missing on the server; absent when all is there, or nothing. */
  readonly completeUntilMs?: number | undefined;
};

/** How sending stands, in the words of the doctor page. */
export type Sending = {
  readonly pendingEvents: number;
  readonly pendingChunks: number;
  readonly rejectedChunks: number;
  readonly lastSentAtMs?: number | undefined;
  readonly nextAttemptAtMs?: number | undefined;
  readonly problem?: string | undefined;
};

/** What was held in the sessions that began on the person's own today and have ended. */
export type Today = { readonly endedMs: number; readonly sessions: number };

export type Pairing = {
  readonly serverUrl: string;
  readonly webUrl: string;
  readonly deviceId: string;
  readonly isRevoked: boolean;
};

/** The browser has begun what is stored beside the journal anew. `hadServer`: something had been sent before. */
export type SettingsLoss = { readonly atMs: number; readonly hadServer: boolean };

export type Status = {
  readonly pairing?: Pairing | undefined;
  readonly session?: CurrentSession | undefined;
  readonly last?: LastSession | undefined;
  readonly sending: Sending;
  /** Why nothing is being recorded. */
  readonly trouble?: string | undefined;
  readonly privacy: PrivacyLevel;
  readonly settingsLoss?: SettingsLoss | undefined;
  readonly timer?: TimerStatus | undefined;
  readonly hold?: HoldStatus | undefined;
  readonly keeping?: KeepingStatus | undefined;
  readonly today?: Today | undefined;
  readonly trying?: TryingStatus | undefined;
  /** What a session can serve. */
  readonly goals?: readonly OpenGoal[] | undefined;
};
