import type { SessionStrip, WeekSession } from '@locked-in/domain';
import { SessionList, SessionStrips } from '@locked-in/ui';
import { Part } from '../../frame/part.tsx';
import { sessionHref } from '../../hrefs.ts';
import { longestOfDay } from './longest-of-day.ts';
import { DAY_WORDS as WORDS } from './words.ts';

export type DaySessionsProps = {
  readonly sessions: readonly WeekSession[];
  /** Of the sessions that are open to the person. */
  readonly strips: readonly SessionStrip[];
};

/** The sessions of one day with their grades, and each from its start to its end. */
export function DaySessions({ sessions, strips }: DaySessionsProps) {
  const sealed = sessions.filter(({ grade }) => grade.kind === 'sealed').length;
  return (
    <Part title={WORDS.sessions} note={sealed === 0 ? WORDS.allGraded : WORDS.sealed(sealed)}>
      {strips.length > 0 && (
        <SessionStrips sessions={sessions} strips={strips} longestStretch={longestOfDay(sessions, strips)} />
      )}
      <SessionList sessions={sessions} hrefOf={sessionHref} isByDay={false} />
    </Part>
  );
}
