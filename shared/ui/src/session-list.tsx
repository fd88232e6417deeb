import type { WeekSession, WithheldReason } from '@locked-in/domain';
import { dayWords } from './day-words.ts';
import { formatClock, formatDuration, formatDurationInterval } from './format.ts';
import { GradeMark } from './grade-mark.tsx';

export type SessionListProps = {
  readonly sessions: readonly WeekSession[];
  readonly hrefOf: (sessionId: string) => string;
  /** Say the day above its sessions; not needed where all are of one day. */
  readonly isByDay?: boolean | undefined;
};

const WITHHELD: Record<WithheldReason, string> = {
  'low-coverage': 'Less than 60 % of it was observed.',
  'too-short': 'It was shorter than 5 minutes.',
  'events-gone': 'What was recorded was removed before it was analysed.',
};

/** Sessions in order of time, each with its grades or the reason why it has none. */
export function SessionList({ sessions, hrefOf, isByDay = true }: SessionListProps) {
  const days = [...new Set(sessions.map((session) => session.date))];
  return (
    <div class="session-list">
      {days.map((date) => (
        <section key={date}>
          {isByDay && <h3 class="session-day">{dayWords(date).long}</h3>}
          <ol>
            {sessions
              .filter((session) => session.date === date)
              .map((session) => (
                <SessionRow key={session.sessionId} session={session} href={hrefOf(session.sessionId)} />
              ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

function SessionRow({ session, href }: { readonly session: WeekSession; readonly href: string }) {
  const { startedAtMs, endedAtMs, timeZone, intent, declaredMs, onTaskMs } = session;
  return (
    <li class="session-row">
      <p class="session-clock number">
        {formatClock(startedAtMs, timeZone)}–{formatClock(endedAtMs, timeZone)}
      </p>
      <div class="session-what">
        <a href={href} dir="auto">
          {intent === '' ? 'Without an intent' : intent}
        </a>
        <p class="small muted number">
          {session.grade.kind === 'sealed'
            ? `${formatDuration(declaredMs)} declared`
            : `${formatDurationInterval(onTaskMs)} on task of ${formatDuration(declaredMs)}`}
        </p>
      </div>
      <Grades session={session} />
    </li>
  );
}

function Grades({ session: { grade, ownQuality, ownDistraction } }: { readonly session: WeekSession }) {
  if (grade.kind === 'sealed') return <NoGrade word="Sealed" why="Sealed until you grade it." />;
  if (grade.kind === 'withheld') return <NoGrade word="No grade" why={WITHHELD[grade.reason]} />;
  return (
    <div class="session-grades">
      <GradeMark part="quality" grade={grade} own={ownQuality} />
      <GradeMark part="distraction" grade={grade} own={ownDistraction} />
    </div>
  );
}

function NoGrade({ word, why }: { readonly word: string; readonly why: string }) {
  return (
    <p class="session-no-grade">
      <strong>{word}</strong>
      <span class="small muted">{why}</span>
    </p>
  );
}
