import type { SessionRecord } from '../platform/database.ts';

/** What a look at the browser changes of a session that goes on. */
const SEEN: ReadonlySet<string> = new Set([
  'nextSeq',
  'lastAtMs',
  'lastSeenMs',
  'lastHeldMs',
  'awaySinceMs',
  'sight',
  'hiddenSite',
] satisfies readonly (keyof SessionRecord)[]);

/** Whether only what was seen is different. Values are compared as they lie in memory: what was read anew is another. */
export function isSameCourse(before: SessionRecord | undefined, after: SessionRecord): boolean {
  return before !== undefined && hasAllOf(before, after) && hasAllOf(after, before);
}

function hasAllOf(one: SessionRecord, other: SessionRecord): boolean {
  for (const key in other) {
    if (!SEEN.has(key) && Reflect.get(one, key) !== Reflect.get(other, key)) return false;
  }
  return true;
}
