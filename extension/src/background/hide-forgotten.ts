import type { SessionRecord } from '../platform/database.ts';
import { type Advance, advanceSession, type Moment } from './advance-session.ts';

/** `advanceSession`, for a person who has forgotten the last minutes: the site in front then is private until it is left. */
export function advanceHiding(session: SessionRecord, moment: Moment): Advance {
  if (session.hiddenSite === undefined) return advanceSession(session, moment);
  const { shown } = moment.sight;
  const isHidden = shown?.kind === 'page' && shown.site === session.hiddenSite;
  const sight = isHidden ? { ...moment.sight, shown: { kind: 'private' } as const } : moment.sight;
  const advance = advanceSession(session, { ...moment, sight });
  const hasLeft = (shown?.kind === 'page' && !isHidden) || advance.session.endedAtMs !== undefined;
  return hasLeft ? { ...advance, session: withoutHidden(advance.session) } : advance;
}

function withoutHidden({ hiddenSite: _, ...session }: SessionRecord): SessionRecord {
  return session;
}
