import { useState } from 'preact/hooks';
import type { CurrentSession, LastSession, Status } from '../../messages.ts';
import type { Picture } from '../../picture.ts';
import type { Ask } from '../ask-background.ts';
import { useFoldByEscape } from '../by-escape.ts';
import { ConsentCard } from '../consent-card.tsx';
import { useFoldByLeaving } from '../fold-by-leaving.ts';
import { KeptQuestion } from '../kept-question.tsx';
import { isPutOff } from '../put-off.ts';
import { type Background, useBackground } from '../use-background.ts';
import { useNow } from '../use-now.ts';
import { DeclareForm } from './declare-form.tsx';
import { EndedSession } from './ended-session.tsx';
import { OfferCard } from './offer-card.tsx';
import { PopupFooter } from './popup-footer.tsx';
import { PopupHeader } from './popup-header.tsx';
import { RunningSession } from './running-session.tsx';
import { SoonLine } from './soon-line.tsx';
import { TroubleLine } from './trouble-line.tsx';
import { WORDS } from './words.ts';

/** An ended session is offered for grading in full for this long, then in one line, as when a schedule's time has come. */
const FRESH_MS = 15 * 60_000;

export type PopupProps = { readonly ask: Ask; readonly first?: Picture | undefined };

/** Opens on what was known before, and asks what is true now meanwhile. */
export function Popup({ ask, first }: PopupProps) {
  return <PopupView background={useBackground(ask, first)} nowMs={useNow()} />;
}

export type PopupViewProps = { readonly background: Background; readonly nowMs: number };

/** The popup as a function of what the background says and what time it is. */
export function PopupView({ background, nowMs }: PopupViewProps) {
  const [passedId, pass] = useState<string>();
  useFoldByEscape();
  useFoldByLeaving();
  const { status, problem } = background;
  const fresh = freshOf(status, nowMs);
  const isPassed = fresh?.sessionId === passedId || status?.timer?.offer !== undefined;
  const ended = isPassed ? undefined : fresh;
  return (
    <>
      <PopupHeader status={status} />
      <main>
        {status === undefined ? <Loading isOver={problem !== undefined} /> : null}
        <TroubleLine trouble={status ? status.trouble : problem} />
        {status === undefined ? null : (
          <KeptQuestion status={status} ask={background.ask} isBusy={background.isBusy} />
        )}
        {ended === undefined ? null : (
          <>
            <SoonLine {...background} timer={status?.timer} nowMs={nowMs} />
            <EndedSession last={ended} onAnother={() => pass(ended.sessionId)} />
          </>
        )}
        {status === undefined || ended !== undefined ? null : (
          <StartOrRun background={background} session={status.session} nowMs={nowMs} />
        )}
        {problem === undefined || status === undefined || problem === status.trouble ? null : (
          <p class="problem small" role="alert">
            {problem}
          </p>
        )}
      </main>
      {status === undefined ? null : (
        <PopupFooter status={status} last={status.session || ended ? undefined : status.last} nowMs={nowMs} />
      )}
    </>
  );
}

type StartOrRunProps = PopupViewProps & { readonly session: CurrentSession | undefined };

function StartOrRun({ background, session, nowMs }: StartOrRunProps) {
  const { ask, isBusy, readAtMs, status } = background;
  const [passedMs, passOffer] = useState<number>();
  const timer = status?.timer;
  if (session === undefined && status?.keeping?.consentedAtMs === undefined) {
    return <ConsentCard ask={ask} isBusy={isBusy} />;
  }
  if (session === undefined && timer?.offer && timer.offer.startsAtMs !== passedMs) {
    const { offer } = timer;
    return <OfferCard {...{ offer, ask, isBusy }} onOther={() => passOffer(offer.startsAtMs)} />;
  }
  if (session === undefined) {
    return (
      <>
        <SoonLine {...{ timer, nowMs, ask, isBusy }} />
        <DeclareForm
          {...{ ask, isBusy, nowMs }}
          pomodoro={timer?.pomodoro}
          hold={status?.hold}
          trying={status?.trying}
          goals={status?.goals}
        />
      </>
    );
  }
  return (
    <RunningSession
      hold={status?.hold}
      trying={status?.trying}
      isPaired={status?.pairing !== undefined}
      session={session}
      times={{ nowMs, readAtMs }}
      ask={ask}
      isBusy={isBusy}
    />
  );
}

function Loading({ isOver }: { readonly isOver: boolean }) {
  return isOver ? null : <p class="muted popup-loading">{WORDS.loading}</p>;
}

function freshOf(status: Status | undefined, nowMs: number): LastSession | undefined {
  if (status === undefined || status.session !== undefined) return undefined;
  const { last } = status;
  const isFresh = last && !last.isLogged && nowMs - last.endedAtMs < FRESH_MS;
  return isFresh && !isPutOff(last.sessionId) ? last : undefined;
}
