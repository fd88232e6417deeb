import { formatClock, formatDate } from '@locked-in/ui';
import { HERE } from '../zone.ts';
import type { EndedSession } from './find-session.ts';
import { WORDS } from './words.ts';

export function SessionHeading({ session }: { readonly session: EndedSession }) {
  const { intent, startedAtMs, endedAtMs } = session;
  const start = startedAtMs === undefined ? 'until ' : `${formatClock(startedAtMs, HERE)}–`;
  return (
    <div class="session-heading">
      <h1>{intent === '' ? WORDS.noIntent : intent}</h1>
      <p class="muted">
        {formatDate(endedAtMs, HERE)}, {start}
        {formatClock(endedAtMs, HERE)}
      </p>
    </div>
  );
}
