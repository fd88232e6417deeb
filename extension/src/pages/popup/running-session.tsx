import type { HoldStatus } from '../../hold-messages.ts';
import type { CurrentSession } from '../../messages.ts';
import type { TryingStatus } from '../../trying-messages.ts';
import { ForgetLine } from '../forget-menu.tsx';
import type { Background } from '../use-background.ts';
import { CoverageFormula } from './coverage-formula.tsx';
import { HoldLine } from './hold-line.tsx';
import { PauseReason } from './pause-reason.tsx';
import type { ClockTimes } from './session-clock.ts';
import { SessionControls } from './session-controls.tsx';
import { SessionRing } from './session-ring.tsx';
import { TryingLine } from './trying-line.tsx';
import { NOT_COUNTED, WORDS } from './words.ts';

export type RunningSessionProps = Pick<Background, 'ask' | 'isBusy'> & {
  readonly session: CurrentSession;
  readonly times: ClockTimes;
  readonly hold?: HoldStatus | undefined;
  readonly trying?: TryingStatus | undefined;
  /** There is a server that has to be told what is forgotten. */
  readonly isPaired?: boolean | undefined;
};

export function RunningSession({
  session,
  times,
  hold,
  trying,
  isPaired = false,
  ...background
}: RunningSessionProps) {
  return (
    <section class={`running running-${session.state}`}>
      <h1 class="running-intent" dir="auto" title={session.intent}>
        {session.intent || WORDS.noIntent}
      </h1>
      <SessionRing session={session} times={times} />
      <TryingLine trying={trying} {...background} />
      <CoverageLine session={session} {...background} />
      <HoldLine hold={hold} {...background} />
      <SessionControls session={session} times={times} {...background} />
      <ForgetLine isPaired={isPaired} {...background} />
    </section>
  );
}

type CoverageLineProps = Pick<RunningSessionProps, 'session' | 'ask' | 'isBusy'>;

/** The ring says already that it is paused; what is left to say is why. */
function CoverageLine({ session, ...background }: CoverageLineProps) {
  const { coverage, notCounted } = session;
  return (
    <div class="coverage small">
      {coverage === undefined ? null : <CoverageFormula coverage={coverage} />}
      {isPausedByHand(session) ? (
        <PauseReason sessionId={session.sessionId} {...background} />
      ) : (
        <p class="not-counted" role="status">
          {notCounted === undefined ? null : NOT_COUNTED[notCounted]}
        </p>
      )}
    </div>
  );
}

/** Breaks of a plan need no reason. */
function isPausedByHand({ state, phase }: CurrentSession): boolean {
  return state === 'paused' && (phase === undefined || phase.kind === 'focus');
}
