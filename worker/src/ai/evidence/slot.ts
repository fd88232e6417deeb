/** One thing that evidence may say. Its words and its numbers are printed by code, so that it is true wherever it stands. */
export type Slot = {
  /** What stands between braces: `on-task`, `docs.test`, `segment-3`. */
  readonly name: string;
  /** `40 min on the task`: a noun that is true by itself, beside whatever else is said. */
  readonly says: string;
  /** Whether "You spent …" may come before it. */
  readonly isSpent: boolean;
  /** The segments it rests on; none where it is about the whole. */
  readonly segments: readonly number[];
};
