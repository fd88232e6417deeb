import { useEffect, useState } from 'preact/hooks';
import { type EndedHere, MOST_LISTED } from '../../platform/ended-sessions.ts';
import { formatClock, formatDate } from '../format.ts';
import { Wordmark } from '../mark.tsx';
import { reflectLink } from '../page-links.ts';
import { HERE } from '../zone.ts';
import type { Results } from './results.ts';
import { newestWords, WORDS } from './words.ts';

/** Every session that has ended, to come back to. */
export function AllSessions({ listEnded }: Pick<Results, 'listEnded'>) {
  const [sessions, setSessions] = useState<readonly EndedHere[]>();
  useEffect(() => void listEnded().then(setSessions), [listEnded]);
  return (
    <div class="page">
      <header class="page-header">
        <Wordmark />
      </header>
      <main>
        <div class="session-heading">
          <h1>{WORDS.allTitle}</h1>
          <p class="muted">{hintOf(sessions)}</p>
        </div>
        <ul class="all-sessions">
          {sessions?.map((session) => (
            <SessionLine key={session.sessionId} session={session} />
          ))}
        </ul>
      </main>
    </div>
  );
}

function hintOf(sessions: readonly EndedHere[] | undefined): string {
  if (sessions === undefined) return WORDS.loading;
  if (sessions.length === MOST_LISTED) return newestWords(MOST_LISTED);
  return sessions.length === 0 ? WORDS.allNone : WORDS.allHint;
}

function SessionLine({ session }: { readonly session: EndedHere }) {
  const { sessionId, intent, startedAtMs, endedAtMs } = session;
  return (
    <li class="card">
      <a href={reflectLink(sessionId)} dir="auto">
        {intent === '' ? WORDS.noIntent : intent}
      </a>
      <span class="small muted">
        {formatDate(startedAtMs, HERE)}, {formatClock(startedAtMs, HERE)}–{formatClock(endedAtMs, HERE)}
      </span>
      <span class="small">
        {gradedOf(session)} · {placeOf(session)}
      </span>
    </li>
  );
}

function gradedOf({ isLogged, isSkipped, isGradedLate }: EndedHere): string {
  if (!isLogged) return WORDS.notGraded;
  if (isSkipped) return WORDS.openedOnly;
  return isGradedLate ? WORDS.gradedLate : WORDS.graded;
}

function placeOf({ isComplete, isKeptHere }: EndedHere): string {
  if (isKeptHere) return WORDS.keptHere;
  return isComplete ? WORDS.complete : WORDS.notComplete;
}
