/** How much of a session a workspace is shown; each level holds those before it. Never a page, a title or the intent. */
export type SharingLevel = 'nothing' | 'time' | 'grades' | 'solutions';

export const SHARING_LEVELS: readonly SharingLevel[] = ['nothing', 'time', 'grades', 'solutions'];

/** A person's word on one workspace. Sessions that began in [fromMs, untilMs) are shared, until `untilMs` and no longer. */
export type Sharing = {
  readonly level: SharingLevel;
  readonly fromMs: number;
  readonly untilMs: number;
};

export const NOT_SHARED: Sharing = { level: 'nothing', fromMs: 0, untilMs: 0 };

/** The longest that somebody can share without being asked again. */
export const MOST_SHARED_DAYS = 366;

export function isSharedAt(sharing: Sharing, nowMs: number): boolean {
  return sharing.level !== 'nothing' && nowMs < sharing.untilMs;
}

export function reaches(level: SharingLevel, wanted: SharingLevel): boolean {
  return SHARING_LEVELS.indexOf(level) >= SHARING_LEVELS.indexOf(wanted);
}
