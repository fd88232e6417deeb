import type { SessionRecord } from '../platform/database.ts';
import { isSameCourse } from './is-same-course.ts';

export type Followers = {
  readonly onChange: (session: SessionRecord) => Promise<void>;
  /** Only what is seen has changed, of a session that runs. */
  readonly onSight: (session: SessionRecord) => Promise<void>;
  readonly now: () => number;
};

/** A session is followed as a whole so often at least: minutes pass also where nothing but pages changes. */
const WHOLE_EVERY_MS = 20_000;

/** Badge, alarms, sounds and plans depend on the course of a session, not on every page: they need not hear of each. */
export function followSession({
  onChange,
  onSight,
  now,
}: Followers): (session: SessionRecord) => Promise<void> {
  let followed: { readonly session: SessionRecord; readonly wholeAtMs: number } | undefined;
  return async (session) => {
    const before = followed;
    followed = undefined; // should anything fail, the next change is followed as a whole
    const isFresh = before && now() - before.wholeAtMs < WHOLE_EVERY_MS;
    const isSight = isFresh && session.timer.state === 'running' && isSameCourse(before.session, session);
    await (isSight ? onSight(session) : onChange(session));
    followed = { session, wholeAtMs: isSight ? before.wholeAtMs : now() };
  };
}
