/** Both ends belong to it. UTC milliseconds. */
export type TimeRange = { readonly fromMs: number; readonly toMs: number };

export type ForgottenRange = TimeRange & {
  /** When the person said so: what they had written until then may name what is forgotten. */
  readonly toldAtMs?: number | undefined;
  /** It is all of the session: what was written of it goes as well. */
  readonly isWhole?: true | undefined;
};

/** What the person wants no record of. */
export type Forgotten = {
  readonly ranges: readonly ForgottenRange[];
  readonly sites: readonly string[];
  /** Sites of which only the titles go. */
  readonly untitled?: readonly string[] | undefined;
  /** Later events keep their sites and titles; absent = none do. */
  readonly sitesUntilMs?: number | undefined;
};
