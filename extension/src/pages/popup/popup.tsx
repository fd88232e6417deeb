import { useState } from 'preact/hooks';
import type { LastSession, Status } from '../../messages.ts';
import type { Ask } from '../ask-background.ts';
import { type Background, useBackground } from '../use-background.ts';
import { useNow } from '../use-now.ts';
import { DeclareForm } from './declare-form.tsx';
import { EndedSession } from './ended-session.tsx';
import { PopupFooter } from './popup-footer.tsx';
import { PopupHeader } from './popup-header.tsx';
import { RunningSession } from './running-session.tsx';
import { WORDS } from './words.ts';

/** An ended session is offered for grading in full for this long, then in one line. */
const FRESH_MS = 15 * 60_000;

export function Popup({ ask }: { readonly ask: Ask }) {
  const background = useBackground(ask);
  const nowMs = useNow();
  return <PopupView background={background} nowMs={nowMs} />;
}

export type PopupViewProps = { readonly background: Background; readonly nowMs: number };

/** The popup as a function of what the background says and what time it is. */
export function PopupView({ background, nowMs }: PopupViewProps) {
  const { status, problem } = background;
  return (
    <>
      <PopupHeader pairing={status?.pairing} />
      <main>
        {status === undefined ? (
          <p class="muted popup-loading">{problem === undefined ? WORDS.loading : null}</p>
        ) : (
          <PopupMain background={background} status={status} nowMs={nowMs} />
        )}
        {problem === undefined ? null : (
          <p class="problem small" role="alert">
            {problem}
          </p>
        )}
      </main>
      {status === undefined ? null : <PopupFooter status={status} />}
    </>
  );
}

type PopupMainProps = PopupViewProps & { readonly status: Status };

function PopupMain({ background, status, nowMs }: PopupMainProps) {
  const [passedId, pass] = useState<string>();
  const { ask, isBusy } = background;
  const controls = { ask, isBusy, nowMs };
  if (status.session) return <RunningSession session={status.session} {...controls} />;
  const fresh = freshOf(status.last, nowMs);
  if (fresh && fresh.sessionId !== passedId) {
    return <EndedSession last={fresh} onAnother={() => pass(fresh.sessionId)} />;
  }
  return <DeclareForm {...controls} />;
}

function freshOf(last: LastSession | undefined, nowMs: number): LastSession | undefined {
  return last && !last.isLogged && nowMs - last.endedAtMs < FRESH_MS ? last : undefined;
}
