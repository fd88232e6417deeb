import type { IfThen } from '@locked-in/domain';

/** A plan with the name of its solution, by which its trials are counted. */
export type NamedPlan = IfThen & { readonly solutionId: string };

/** What pages ask about what is to be tried. */
export type TryingRequest =
  /** The next sessions try it. */
  | { readonly type: 'arm'; readonly plan: Omit<IfThen, 'solutionId'> }
  | { readonly type: 'disarm'; readonly solutionId: string }
  /** Whether the next sessions that are declared here do. */
  | { readonly type: 'set-trying'; readonly solutionId: string; readonly isOn: boolean }
  /** No cue for ten minutes. */
  | { readonly type: 'snooze-cues' };

export type TryingStatus = {
  /** What is armed. `isOff`: not for the sessions that are declared here. */
  readonly plans: readonly (NamedPlan & { readonly isOff?: true | undefined })[];
  /** What the running session was declared with. */
  readonly running: readonly IfThen[];
  /** The plan whose cue came last in it, for some minutes. */
  readonly cued?: { readonly plan: IfThen; readonly atMs: number } | undefined;
};
