import { useState } from 'preact/hooks';
import type { Ask } from '../ask-background.ts';
import { Wordmark } from '../mark.tsx';
import { OPTIONS_LINK } from '../page-links.ts';
import { PairForm } from '../pair-form.tsx';
import { type Background, useBackground } from '../use-background.ts';
import { BeginAnew } from './begin-anew.tsx';
import { CheckList } from './check-list.tsx';
import { type Facts, toChecks, toVerdict } from './checks.ts';
import { toDiagnosisText } from './diagnosis-text.ts';
import { DoctorFacts } from './doctor-facts.tsx';
import type { DoctorHands } from './hands.ts';
import { ParkedList } from './parked-list.tsx';
import { SaveRemains } from './save-remains.tsx';
import { type Doctor as Diagnosed, useDiagnosis } from './use-diagnosis.ts';
import { WORDS } from './words.ts';

export type DoctorProps = { readonly ask: Ask; readonly hands: DoctorHands };

/** What works, what does not, and what to do about it. */
export function Doctor({ ask, hands }: DoctorProps) {
  const background = useBackground(ask);
  const doctor = useDiagnosis(hands, background.status?.pairing?.serverUrl);
  const problem = background.problem ?? doctor.problem;
  return (
    <div class="page doctor">
      <header class="page-header">
        <Wordmark />
        <a href={OPTIONS_LINK}>{WORDS.options}</a>
      </header>
      <main>
        <div class="part-heading">
          <h1>{WORDS.title}</h1>
          <p class="muted">{WORDS.lead}</p>
        </div>
        {problem === undefined ? null : (
          <p class="problem" role="alert">
            {problem}
          </p>
        )}
        {problem !== undefined && doctor.diagnosis === undefined ? (
          <SaveRemains saveRemains={hands.saveRemains} />
        ) : (
          <Findings background={background} doctor={doctor} hands={hands} />
        )}
      </main>
    </div>
  );
}

type FindingsProps = {
  readonly background: Background;
  readonly doctor: Diagnosed;
  readonly hands: DoctorHands;
};

function Findings({ background, doctor, hands }: FindingsProps) {
  const { status } = background;
  const { diagnosis, finding, room } = doctor;
  if (status === undefined || diagnosis === undefined) return <p class="muted">{WORDS.loading}</p>;
  const facts: Facts = { status, diagnosis, finding, room, nowMs: Date.now() };
  const checks = toChecks(facts);
  return (
    <>
      <section class="part" aria-labelledby="verdict">
        <div role="status">
          <h2 id="verdict">{toVerdict(checks)}</h2>
        </div>
        <CheckList
          checks={checks}
          serverUrl={status.pairing?.serverUrl ?? ''}
          onSendNow={() => void background.ask({ type: 'send-now' })}
        />
        <Actions doctor={doctor} hands={hands} facts={facts} />
      </section>
      {diagnosis.journal === 'broken' ? <BeginAnew ask={doctor.ask} saveRemains={hands.saveRemains} /> : null}
      <ParkedList parked={diagnosis.parked} ask={doctor.ask} onExport={hands.exportParked} />
      {status.pairing === undefined ? null : <MovedServer background={background} />}
      <DoctorFacts status={status} diagnosis={diagnosis} hands={hands} />
    </>
  );
}

type ActionsProps = Pick<FindingsProps, 'doctor' | 'hands'> & { readonly facts: Facts };

function Actions({ doctor: { isTesting, test }, hands, facts }: ActionsProps) {
  const [said, setSaid] = useState('');
  const copy = () =>
    hands.copy(toDiagnosisText(facts, hands)).then(
      () => setSaid(WORDS.copied),
      () => setSaid(WORDS.notCopied),
    );
  return (
    <div class="doctor-actions">
      {facts.status?.pairing === undefined ? null : (
        <button type="button" class="button primary" disabled={isTesting} onClick={() => void test()}>
          {isTesting ? WORDS.testing : WORDS.test}
        </button>
      )}
      <button type="button" class="button" onClick={() => void copy()}>
        {WORDS.copy}
      </button>
      <p class="small muted" role="status">
        {said}
      </p>
    </div>
  );
}

function MovedServer({ background }: { readonly background: Background }) {
  return (
    <details class="card">
      <summary>{WORDS.moved}</summary>
      <p class="muted small">{WORDS.movedHint}</p>
      <PairForm background={background} />
    </details>
  );
}
