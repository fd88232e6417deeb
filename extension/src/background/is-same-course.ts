import type { SessionRecord } from '../platform/database.ts';

/** What a look at the browser changes of a session that goes on. */
const SEEN: readonly (keyof SessionRecord)[] = [
  'nextSeq',
  'lastAtMs',
  'lastSeenMs',
  'lastHeldMs',
  'awaySinceMs',
  'sight',
  'hiddenSite',
];

/** Whether only what was seen is different. Values are compared as they lie in memory: what was read anew is another. */
export function isSameCourse(before: SessionRecord | undefined, after: SessionRecord): boolean {
  if (before === undefined) return false;
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]) as Set<keyof SessionRecord>;
  return [...keys].every((key) => SEEN.includes(key) || before[key] === after[key]);
}
