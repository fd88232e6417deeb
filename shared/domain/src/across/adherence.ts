import type { PlanCue } from '../measure/measures.ts';

/** M14 over one or many sessions: cues of armed plans, how many of them anybody can judge, how many were kept. */
export type Adherence = {
  readonly cued: number;
  readonly told: number;
  readonly kept: number;
  /** kept ÷ told; absent when nobody can say of any. */
  readonly share?: number | undefined;
};

export function toAdherence(cues: readonly PlanCue[]): Adherence {
  const told = cues.filter(({ kept }) => kept !== undefined).length;
  const kept = cues.filter((cue) => cue.kept === true).length;
  return { cued: cues.length, told, kept, ...(told > 0 && { share: kept / told }) };
}
