import type { Interval, Label, SessionEvent } from '@locked-in/domain';

/** A session of the set: what happened in it, and what a reasonable person of that trade would say of it. */
export type LabelledSession = {
  readonly name: string;
  readonly trade: string;
  /** ISO 639-1, of the intent and of most pages. */
  readonly language: string;
  /** Honest: an intent that says what is meant, pages that say what they are. Messy: anything else. */
  readonly kind: 'honest' | 'messy';
  /** Never looked at while a rule or a prompt was changed. */
  readonly isHeldOut: boolean;
  /** Where it comes from. */
  readonly made: string;
  /** Why the band is where it is. */
  readonly why: string;
  /** Between what a fair person's grade would lie; `withheld` where nobody should give one. */
  readonly band: GradeBand | 'withheld';
  readonly events: readonly SessionEvent[];
  /** The true label of every page, from the moment it was shown, in order. */
  readonly truth: readonly TrueStay[];
};

export type GradeBand = { readonly quality: Interval; readonly distraction: Interval };

export type TrueStay = {
  readonly fromMs: number;
  readonly site: string;
  readonly path?: string | undefined;
  readonly title?: string | undefined;
  readonly label: Label;
};
