import type { Forecast, HoldPlan, Logged, SessionMode } from '@locked-in/domain';
import type { HoldRequest, HoldStatus } from './hold-messages.ts';
import type { KeepingRequest, KeepingStatus } from './keeping-messages.ts';

/** What a page may ask of the background. Every request answers; failures are values with words for the person. */
export type Request =
  | { readonly type: 'status' }
  | {
      readonly type: 'start';
      readonly intent: string;
      readonly mode: SessionMode;
      readonly plannedMinutes?: number | undefined;
      readonly forecast?: Forecast | undefined;
      readonly hold?: HoldPlan | undefined;
    }
  | { readonly type: 'pause' | 'resume' | 'stop' }
  | { readonly type: 'extend'; readonly minutes: number }
  | { readonly type: 'log'; readonly sessionId: string; readonly log: Omit<Logged, 'kind'> }
  | { readonly type: 'pair'; readonly link: string }
  | { readonly type: 'unpair' }
  | { readonly type: 'send-now' }
  | { readonly type: 'set-privacy'; readonly level: PrivacyLevel }
  | HoldRequest
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
  /** Observed ÷ elapsed so far, 0–1. */
  readonly coverage: number;
  /** Why this moment is not counted as observed, in words; absent while it is. */
  readonly notCounted?: 'browser-not-in-front' | 'paused' | 'nothing-seen-yet' | 'private-page' | undefined;
};

export type LastSession = {
  readonly sessionId: string;
  readonly intent: string;
  readonly endedAtMs: number;
  readonly isLogged: boolean;
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

export type Pairing = {
  readonly serverUrl: string;
  readonly webUrl: string;
  readonly deviceId: string;
  readonly isRevoked: boolean;
};

export type Status = {
  readonly pairing?: Pairing | undefined;
  readonly session?: CurrentSession | undefined;
  readonly last?: LastSession | undefined;
  readonly sending: Sending;
  readonly privacy: PrivacyLevel;
  readonly hold?: HoldStatus | undefined;
  readonly keeping?: KeepingStatus | undefined;
};
