export type Presence = 'active' | 'media' | 'away' | 'unobserved';

export type Page = {
  readonly site: string;
  readonly path?: string | undefined;
  readonly title?: string | undefined;
};

/** A maximal interval [startMs, endMs) with constant page key (site + path) and presence. */
export type Segment = {
  readonly startMs: number;
  readonly endMs: number;
  readonly presence: Presence;
  /** The page held; absent while away or unobserved, and when the page is private. */
  readonly page?: Page | undefined;
  /** An excluded site was shown: its time counts, its name does not exist. */
  readonly isPrivate?: true | undefined;
};
