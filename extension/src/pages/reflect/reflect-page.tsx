import { useState } from 'preact/hooks';
import type { LastSession, Status } from '../../messages.ts';
import type { Ask } from '../ask-background.ts';
import { Wordmark } from '../mark.tsx';
import { type Background, useBackground } from '../use-background.ts';
import { AllSessions } from './all-sessions.tsx';
import type { EndedSession, FoundSession } from './find-session.ts';
import { GradeForm } from './grade-form.tsx';
import type { SessionTimes } from './off-row.ts';
import type { ResultAnswer, Results } from './results.ts';
import { Reveal } from './reveal.tsx';
import { SessionHeading } from './session-heading.tsx';
import { useFoundSession } from './use-found-session.ts';
import { useResult } from './use-result.ts';
import { Waiting } from './waiting.tsx';
import { WORDS } from './words.ts';

export type ReflectPageProps = {
  readonly sessionId: string | undefined;
  readonly ask: Ask;
  readonly results: Results;
};

/** One session, or all that this browser remembers. */
export function ReflectPage({ sessionId, ...rest }: ReflectPageProps) {
  if (sessionId === undefined) return <AllSessions listEnded={rest.results.listEnded} />;
  return <ReflectSession sessionId={sessionId} {...rest} />;
}

function ReflectSession({ sessionId, ask, results }: ReflectPageProps) {
  const background = useBackground(ask);
  const found = useFoundSession(sessionId, background.status, results);
  const [isSaved, setSaved] = useState(false);
  const isLogged = isSaved || (found?.kind === 'ended' && found.isLogged);
  const answer = useResult(sessionId, isLogged, results);
  const view = { sessionId, background, found, isLogged, answer, onSaved: () => setSaved(true) };
  return <ReflectView {...view} />;
}

export type ReflectViewProps = {
  readonly sessionId: string | undefined;
  readonly background: Background;
  readonly found: FoundSession | undefined;
  readonly isLogged: boolean;
  readonly answer: ResultAnswer | undefined;
  readonly onSaved: () => void;
};

/** First the own grade, then, and only then, what was computed. */
export function ReflectView(props: ReflectViewProps) {
  const { pairing } = props.background.status ?? {};
  return (
    <div class="page">
      <header class="page-header">
        <Wordmark />
        {pairing === undefined ? null : <a href={pairing.webUrl}>{WORDS.weekPage}</a>}
      </header>
      <main>
        <ReflectMain {...props} />
      </main>
    </div>
  );
}

function ReflectMain({ sessionId, background, found, isLogged, answer, onSaved }: ReflectViewProps) {
  const { status, problem } = background;
  if (status === undefined || found === undefined || sessionId === undefined) {
    return sessionId === undefined ? (
      <Notice title={WORDS.unknown} hint={WORDS.unknownHint} />
    ) : (
      <Notice title={problem ?? WORDS.loading} hint="" />
    );
  }
  if (found.kind === 'running') return <Notice title={WORDS.running} hint={WORDS.runningHint} />;
  if (found.kind === 'unknown') return <Notice title={WORDS.unknown} hint={WORDS.unknownHint} />;
  return (
    <>
      <SessionHeading session={found} />
      {isLogged ? (
        <AfterLog status={status} {...{ background, answer, sessionId }} />
      ) : (
        <GradeForm
          {...{ sessionId, background, onSaved }}
          away={awayAtEndOf(sessionId, status)}
          times={timesOf(found)}
          sites={found.sites}
          armed={found.armed}
        />
      )}
    </>
  );
}

function awayAtEndOf(sessionId: string, { last }: Status): LastSession['awayAtEnd'] {
  return last?.sessionId === sessionId ? last.awayAtEnd : undefined;
}

function timesOf({ startedAtMs, endedAtMs }: EndedSession): SessionTimes | undefined {
  return startedAtMs === undefined ? undefined : { startedAtMs, endedAtMs };
}

type AfterLogProps = {
  readonly background: Background;
  readonly status: NonNullable<Background['status']>;
  readonly answer: ResultAnswer | undefined;
  readonly sessionId: string;
};

function AfterLog({ status, background, answer, sessionId }: AfterLogProps) {
  if (answer?.kind === 'result' && answer.result.status === 'ready') {
    const { webUrl } = status.pairing ?? {};
    return <Reveal result={answer.result} {...{ webUrl, sessionId, background }} />;
  }
  return <Waiting status={status} answer={answer} />;
}

function Notice({ title, hint }: { readonly title: string; readonly hint: string }) {
  return (
    <div class="notice">
      <h1>{title}</h1>
      <p class="muted">{hint}</p>
    </div>
  );
}
