import { useState } from 'preact/hooks';
import type { Status } from '../../messages.ts';
import type { Ask } from '../ask-background.ts';
import { KEEPING_WORDS } from '../keeping-words.ts';
import { KeptPart } from '../kept-part.tsx';
import { Wordmark } from '../mark.tsx';
import { NeverSuggestions } from '../never-lists.tsx';
import { PairForm } from '../pair-form.tsx';
import { PrivacyChoice } from '../privacy-choice.tsx';
import { type Background, useBackground } from '../use-background.ts';
import { ConfirmPairing } from './confirm-pairing.tsx';
import { ConsentPart } from './consent-part.tsx';
import { Paired } from './paired.tsx';
import { WhatIsRecorded } from './what-is-recorded.tsx';
import { WORDS } from './words.ts';

export type OnboardingProps = { readonly ask: Ask; readonly link: string | undefined };

export function Onboarding({ ask, link }: OnboardingProps) {
  const background = useBackground(ask);
  const [isAsked, setAsked] = useState(link !== undefined);
  const answer = () => setAsked(false);
  return <OnboardingView background={background} link={isAsked ? link : undefined} onAnswered={answer} />;
}

export type OnboardingViewProps = {
  readonly background: Background;
  /** A pairing link that waits for the person's word. */
  readonly link: string | undefined;
  readonly onAnswered: () => void;
};

export function OnboardingView({ background, link, onAnswered }: OnboardingViewProps) {
  const { status, problem, problemOf } = background;
  const isSaidAtForm = problemOf === 'pair' && link === undefined;
  return (
    <div class="page onboarding">
      <header class="page-header">
        <Wordmark />
      </header>
      <main>
        {link === undefined ? (
          <Welcome />
        ) : (
          <ConfirmPairing link={link} background={background} onAnswered={onAnswered} />
        )}
        {problem === undefined || isSaidAtForm ? null : (
          <p class="problem" role="alert">
            {problem}
          </p>
        )}
        <WhatIsRecorded />
        {status === undefined ? null : <ConsentPart background={background} status={status} />}
        {status === undefined ? (
          <p class="muted">{WORDS.loading}</p>
        ) : (
          <Settings background={background} status={status} isConfirming={link !== undefined} />
        )}
      </main>
    </div>
  );
}

function Welcome() {
  return (
    <div class="welcome">
      <h1>{WORDS.title}</h1>
      <p class="lead">{WORDS.lead}</p>
    </div>
  );
}

type SettingsProps = {
  readonly background: Background;
  readonly status: Status;
  readonly isConfirming: boolean;
};

function Settings({ background, status, isConfirming }: SettingsProps) {
  return (
    <>
      <section class="part">
        <div class="part-heading">
          <h2>{WORDS.privacyTitle}</h2>
          <p class="muted small">{WORDS.privacyHint}</p>
        </div>
        <PrivacyChoice
          level={status.privacy}
          onChange={(level) => void background.ask({ type: 'set-privacy', level })}
        />
        {status.keeping === undefined ? null : (
          <NeverSuggestions
            legend={KEEPING_WORDS.suggestedNever}
            never={status.keeping.never}
            ask={background.ask}
            isBusy={background.isBusy}
          />
        )}
      </section>
      {isConfirming ? null : <PairPart background={background} status={status} />}
    </>
  );
}

function PairPart({ background, status }: Omit<SettingsProps, 'isConfirming'>) {
  const { pairing } = status;
  if (pairing !== undefined && !pairing.isRevoked) {
    return (
      <>
        <KeptPart background={background} />
        <Paired pairing={pairing} />
      </>
    );
  }
  return (
    <section class="part">
      <div class="part-heading">
        <h2>{WORDS.pairTitle}</h2>
        <p class="muted small">{WORDS.pairHint}</p>
      </div>
      {pairing === undefined ? null : <p class="warning">{WORDS.revoked}</p>}
      <PairForm background={background} />
    </section>
  );
}
