import { Formula, formatShare } from '@locked-in/ui';
import type { HoldStatus } from '../../hold-messages.ts';
import type { CurrentSession } from '../../messages.ts';
import { ForgetMenu } from '../forget-menu.tsx';
import type { Background } from '../use-background.ts';
import { HoldLine } from './hold-line.tsx';
import { PauseReason } from './pause-reason.tsx';
import type { ClockTimes } from './session-clock.ts';
import { SessionControls } from './session-controls.tsx';
import { SessionRing } from './session-ring.tsx';
import { NOT_COUNTED, phaseWords, WORDS } from './words.ts';

export type RunningSessionProps = Pick<Background, 'ask' | 'isBusy'> & {
  readonly session: CurrentSession;
  readonly times: ClockTimes;
  readonly hold?: HoldStatus | undefined;
  /** There is a server that has to be told what is forgotten. */
  readonly isPaired?: boolean | undefined;
};

export function RunningSession({
  session,
  times,
  hold,
  isPaired = false,
  ...background
}: RunningSessionProps) {
  return (
    <section class={`running running-${session.state}`}>
      <h1 class="running-intent" title={session.intent}>
        {session.intent}
      </h1>
      {session.phase === undefined ? null : <p class="small muted phase">{phaseWords(session.phase)}</p>}
      <SessionRing session={session} times={times} />
      <CoverageLine session={session} />
      {isPausedByHand(session) ? <PauseReason {...background} /> : null}
      <HoldLine hold={hold} {...background} />
      <SessionControls session={session} times={times} {...background} />
      <ForgetMenu isPaired={isPaired} {...background} />
    </section>
  );
}

function CoverageLine({ session: { coverage, notCounted } }: { readonly session: CurrentSession }) {
  return (
    <div class="coverage small">
      <Formula of="coverage" summary={`${WORDS.coverage}: ${formatShare(coverage)}`} />
      <p class="not-counted" role="status">
        {notCounted === undefined ? null : NOT_COUNTED[notCounted]}
      </p>
    </div>
  );
}

/** Breaks of a plan need no reason. */
function isPausedByHand({ state, phase }: CurrentSession): boolean {
  return state === 'paused' && (phase === undefined || phase.kind === 'focus');
}
