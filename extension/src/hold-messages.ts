import type { HeldBy, HoldPlan, PastHold } from '@locked-in/domain';

/** What pages may ask about holding. */
export type HoldRequest =
  /** Holds one more site in the running session, at once. */
  | { readonly type: 'hold-site'; readonly site: string }
  /** Lets a site through for the rest of the session; needs a reason and is recorded as an override. */
  | { readonly type: 'hold-release'; readonly site: string; readonly reason: string }
  | { readonly type: 'hold-strict'; readonly isStrict: boolean };

/** Holding as pages show it. */
export type HoldStatus = {
  /** What the running session holds. */
  readonly plan: HoldPlan;
  /** Newest first. */
  readonly past: readonly PastHold[];
  readonly isStrict: boolean;
  /** The site of the shown tab, if it could be held. */
  readonly shownSite?: string | undefined;
  readonly isShownHeld: boolean;
};

/** What the page that stands in for a held one asks; which tab it is in, the browser says. */
export type HeldRequest =
  /** `address` comes from a redirect by rule, and from anybody who opens the page: it is checked, never trusted. */
  | { readonly type: 'held'; readonly address?: string | undefined }
  | { readonly type: 'held-back' }
  | { readonly type: 'held-wait' }
  | ThroughRequest;

export type ThroughRequest =
  | { readonly type: 'held-go-on' }
  | { readonly type: 'held-override'; readonly reason: string; readonly minutes: number };

export type HeldAnswer =
  | { readonly ok: true; readonly view: HeldView; readonly goTo?: string | undefined }
  | { readonly ok: false; readonly problem: string };

/** Why a page is not held (any more). */
export type Released = 'ended' | 'paused' | 'let-through';

export type HeldView =
  | {
      readonly kind: 'held';
      readonly site: string;
      readonly by: HeldBy;
      readonly intent: string;
      readonly endsAtMs?: number | undefined;
      /** The site to bring the person back to. */
      readonly backSite?: string | undefined;
      /** How long the wait still lasts; absent while nobody waits. */
      readonly waitLeftMs?: number | undefined;
    }
  | { readonly kind: 'released'; readonly site: string; readonly why: Released }
  /** Nothing is known of this tab: the address lived in memory only and is gone, or never was held. */
  | { readonly kind: 'unknown' };

export const HOLD_WAIT_MS = 20_000;
/** What a wait lets through. */
export const WAITED_MINUTES = 5;
export const WAITED_REASON = 'Waited 20 seconds';
export const OVERRIDE_MINUTES: readonly number[] = [5, 15, 30];

export function isHeldRequest(request: unknown): request is HeldRequest {
  const type: unknown = typeof request === 'object' && request !== null && 'type' in request && request.type;
  return typeof type === 'string' && /^held(?:$|-)/.test(type);
}
