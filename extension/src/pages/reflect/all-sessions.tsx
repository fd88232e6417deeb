import type { EndedHere, EndedList } from '../../platform/ended-sessions.ts';
import { formatMonth } from '../format.ts';
import { Wordmark } from '../mark.tsx';
import { HERE } from '../zone.ts';
import type { Results } from './results.ts';
import { SessionLine } from './session-line.tsx';
import { useEnded } from './use-ended.ts';
import { WORDS } from './words.ts';

/** Every session that has ended, to come back to, month by month. */
export function AllSessions({ listEnded }: Pick<Results, 'listEnded'>) {
  const { list, firstOlder, showOlder } = useEnded(listEnded);
  const months = Map.groupBy(list?.sessions ?? [], ({ startedAtMs }) => formatMonth(startedAtMs, HERE));
  return (
    <div class="page">
      <header class="page-header">
        <Wordmark />
      </header>
      <main class="months">
        <div class="session-heading">
          <h1>{WORDS.allTitle}</h1>
          <p class="muted">{hintOf(list)}</p>
        </div>
        {[...months].map(([month, sessions]) => (
          <Month key={month} month={month} sessions={sessions} firstOlder={firstOlder} />
        ))}
        {list?.hasOlder ? (
          <button type="button" class="button" onClick={() => void showOlder()}>
            {WORDS.showOlder}
          </button>
        ) : null}
      </main>
    </div>
  );
}

function hintOf(list: EndedList | undefined): string {
  if (list === undefined) return WORDS.loading;
  return list.sessions.length === 0 ? WORDS.allNone : WORDS.allHint;
}

type MonthProps = {
  readonly month: string;
  readonly sessions: readonly EndedHere[];
  readonly firstOlder: string | undefined;
};

function Month({ month, sessions, firstOlder }: MonthProps) {
  return (
    <section class="month">
      <h2>{month}</h2>
      <ul class="all-sessions">
        {sessions.map((session) => (
          <SessionLine
            key={session.sessionId}
            session={session}
            isFirstOlder={session.sessionId === firstOlder}
          />
        ))}
      </ul>
    </section>
  );
}
