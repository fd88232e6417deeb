import type { SessionResult } from '@locked-in/contracts';
import type { Calendar } from '@locked-in/domain';
import { KeepOut } from './keep-out.tsx';
import { ReadySession } from './ready-session.tsx';
import { SessionHead } from './session-head.tsx';
import type { LabelChanging } from './use-label-change.ts';

export type SessionViewProps = {
  readonly result: SessionResult;
  readonly labels: LabelChanging;
  readonly calendar?: Calendar | undefined;
};

export function SessionView({ result, labels, calendar }: SessionViewProps) {
  return (
    <article class="report">
      <SessionHead session={result.session} calendar={calendar} />
      {result.status === 'pending' && <Pending isEnded={result.session.endedAtMs !== undefined} />}
      {result.status === 'sealed' && <Sealed />}
      {result.status === 'ready' && <ReadySession result={result} labels={labels} />}
      <KeepOut sessionId={result.session.sessionId} />
    </article>
  );
}

function Pending({ isEnded }: { readonly isEnded: boolean }) {
  return (
    <section class="empty-line" role="status">
      {isEnded
        ? 'This session has ended and is being worked out. It appears here by itself.'
        : 'This session is running, or its end has not arrived from the browser yet. Its numbers appear when it has ended.'}
    </section>
  );
}

function Sealed() {
  return (
    <section class="nothing-yet">
      <h2>Sealed until you grade it</h2>
      <p>
        Your own judgement comes first: once you know the computed grade, you cannot give an honest one. Press
        the Locked In button in the toolbar of the browser that recorded this session, then{' '}
        <b>Grade this session</b>. Skipping opens it too.
      </p>
    </section>
  );
}
