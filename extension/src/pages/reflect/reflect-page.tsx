import { addToLog, type Log } from '@locked-in/domain';
import { useState } from 'preact/hooks';
import type { LastSession, Status } from '../../messages.ts';
import type { Ask } from '../ask-background.ts';
import { Wordmark } from '../mark.tsx';
import { isPutOff } from '../put-off.ts';
import { type Background, useBackground } from '../use-background.ts';
import { AllSessions } from './all-sessions.tsx';
import type { EndedSession, FoundSession } from './find-session.ts';
import { GradeForm } from './grade-form.tsx';
import type { SessionTimes } from './off-row.ts';
import { PutOffCard } from './put-off-card.tsx';
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
  const [said, say] = useState<readonly Log[]>([]);
  const [isGradingLater, setGradingLater] = useState(() => sessionId !== undefined && isPutOff(sessionId));
  const isLogged = said.length > 0 || (found?.kind === 'ended' && found.isLogged);
  const answer = useResult(sessionId, isLogged, results);
  const onSaved = (log: Log) => say([...said, log]);
  const view = { sessionId, background, found, isLogged, answer, said, isGradingLater };
  return <ReflectView {...view} onSaved={onSaved} onGradeLater={setGradingLater} />;
}

export type ReflectViewProps = {
  readonly sessionId: string | undefined;
  readonly background: Background;
  readonly found: FoundSession | undefined;
  readonly isLogged: boolean;
  /** The person has put the grade off. */
  readonly isGradingLater: boolean;
  readonly answer: ResultAnswer | undefined;
  /** What was logged on this page, the newest last. */
  readonly said: readonly Log[];
  readonly onSaved: (log: Log) => void;
  readonly onGradeLater: (isLater: boolean) => void;
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

function ReflectMain(props: ReflectViewProps) {
  const { sessionId, background, found, isLogged } = props;
  const { status, problem } = background;
  if (sessionId === undefined) return <Notice title={WORDS.unknown} hint={WORDS.unknownHint} />;
  if (status === undefined || found === undefined) return <Notice title={problem ?? WORDS.loading} hint="" />;
  if (found.kind === 'running') return <Notice title={WORDS.running} hint={WORDS.runningHint} />;
  if (found.kind === 'unknown') return <Notice title={WORDS.unknown} hint={WORDS.unknownHint} />;
  return (
    <>
      <SessionHeading session={{ ...found, intent: found.intent || intentIn(props.said) }} />
      {isLogged ? (
        <AfterLog {...props} {...{ status, sessionId }} />
      ) : (
        <BeforeLog {...props} {...{ status, sessionId, found }} />
      )}
    </>
  );
}

type Ended = ReflectViewProps & { readonly status: Status; readonly sessionId: string };

function BeforeLog(props: Ended & { readonly found: EndedSession }) {
  const { found, sessionId, background, status, isGradingLater, onSaved, onGradeLater } = props;
  const logging = { sessionId, background, onSaved, times: timesOf(found), armed: found.armed };
  if (isGradingLater) return <PutOffCard {...logging} onGrade={() => onGradeLater(false)} />;
  return (
    <GradeForm
      {...logging}
      away={awayAtEndOf(sessionId, status)}
      sites={found.sites}
      isDeclared={found.intent !== ''}
      onPutOff={() => onGradeLater(true)}
    />
  );
}

function intentIn(said: readonly Log[]): string {
  return said.reduce<Log | undefined>(addToLog, undefined)?.intent ?? '';
}

function awayAtEndOf(sessionId: string, { last }: Status): LastSession['awayAtEnd'] {
  return last?.sessionId === sessionId ? last.awayAtEnd : undefined;
}

function timesOf({ startedAtMs, endedAtMs }: EndedSession): SessionTimes | undefined {
  return startedAtMs === undefined ? undefined : { startedAtMs, endedAtMs };
}

function AfterLog({ status, background, answer, sessionId, said, onSaved }: Ended) {
  if (answer?.kind === 'result' && answer.result.status === 'ready') {
    const { webUrl } = status.pairing ?? {};
    return <Reveal result={answer.result} {...{ webUrl, sessionId, background, said, onSaved }} />;
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
