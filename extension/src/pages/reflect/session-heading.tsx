import { formatClock, formatDate } from '../format.ts';
import { HERE } from '../zone.ts';
import type { EndedSession } from './find-session.ts';
import { untilWords, WORDS } from './words.ts';

export function SessionHeading({ session }: { readonly session: EndedSession }) {
  const { intent, startedAtMs, endedAtMs } = session;
  const end = formatClock(endedAtMs, HERE);
  const when = startedAtMs === undefined ? untilWords(end) : `${formatClock(startedAtMs, HERE)}–${end}`;
  return (
    <div class="session-heading">
      <h1 dir="auto">{intent === '' ? WORDS.noIntent : intent}</h1>
      <p class="muted">
        {formatDate(startedAtMs ?? endedAtMs, HERE)}, {when}
      </p>
    </div>
  );
}
