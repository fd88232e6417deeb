/** When an if-then plan is due, as far as the browser can see it. `afterMs` counts held and unheld session time, without pauses. */
export type PlanTrigger =
  | { readonly kind: 'start' }
  | { readonly kind: 'site'; readonly site: string }
  | { readonly kind: 'time'; readonly afterMs: number };

/** One thing to try: in the person's words, and as the browser can notice it. */
export type IfThen = {
  readonly cue: string;
  readonly action: string;
  readonly solutionId?: string | undefined;
  /** Absent when only the person can notice the cue. */
  readonly trigger?: PlanTrigger | undefined;
};
