import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { CurrentSession } from '../../messages.ts';
import { byEscape } from '../by-escape.ts';
import { formatDuration } from '../format.ts';
import type { RunningSessionProps } from './running-session.tsx';
import { toSessionClock } from './session-clock.ts';
import { stopQuestion, WORDS } from './words.ts';

const EXTENSIONS = [5, 10, 25];

export function SessionControls(props: RunningSessionProps) {
  const [question, setQuestion] = useState<'asked' | 'answered'>();
  const stop = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (question === 'answered') stop.current?.focus();
  }, [question]);
  if (question === 'asked') return <StopQuestion {...props} onKeepGoing={() => setQuestion('answered')} />;
  return (
    <div class="controls">
      <PauseButton {...props} />
      <button ref={stop} type="button" class="button" onClick={() => setQuestion('asked')}>
        {WORDS.stop}
      </button>
      {props.session.endsAtMs === undefined ? null : <ExtendButtons {...props} />}
    </div>
  );
}

function PauseButton({ session, ask, isBusy }: RunningSessionProps) {
  const isPaused = session.state === 'paused';
  const isResting = isPaused && session.phase !== undefined && session.phase.kind !== 'focus';
  const isQuiet = isResting && !session.phase?.isWaiting;
  return (
    <button
      type="button"
      class={isPaused && !isQuiet ? 'button primary' : 'button'}
      disabled={isBusy}
      onClick={() => void ask({ type: isPaused ? 'resume' : 'pause' })}
    >
      {resumeWords(session) ?? WORDS.pause}
    </button>
  );
}

function resumeWords({ state, phase }: CurrentSession): string | undefined {
  if (state !== 'paused') return undefined;
  if (phase === undefined || phase.kind === 'focus') return WORDS.resume;
  return phase.isWaiting ? WORDS.continueFocus : WORDS.skipBreak;
}

function ExtendButtons({ ask, isBusy }: RunningSessionProps) {
  return (
    <fieldset class="extend">
      <legend class="visually-hidden">{WORDS.extend}</legend>
      <span class="small muted" aria-hidden="true">
        {WORDS.extend}
      </span>
      {EXTENSIONS.map((minutes) => (
        <button
          key={minutes}
          type="button"
          class="button quiet"
          aria-label={`${WORDS.extend} +${minutes}\u00a0min`}
          disabled={isBusy}
          onClick={() => void ask({ type: 'extend', minutes })}
        >
          +{minutes}&nbsp;min
        </button>
      ))}
    </fieldset>
  );
}

type StopQuestionProps = RunningSessionProps & { readonly onKeepGoing: () => void };

function StopQuestion({ session, times, ask, isBusy, onKeepGoing }: StopQuestionProps) {
  const keepGoing = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => keepGoing.current?.focus(), []);
  const { leftMs } = toSessionClock(session, times);
  return (
    <fieldset class="controls stop-question" onKeyDown={byEscape(onKeepGoing)}>
      <legend>{stopQuestion(leftMs === undefined ? undefined : formatDuration(leftMs))}</legend>
      <button ref={keepGoing} type="button" class="button" onClick={onKeepGoing}>
        {WORDS.keepGoing}
      </button>
      <button
        type="button"
        class="button danger"
        disabled={isBusy}
        onClick={() => void ask({ type: 'stop' })}
      >
        {WORDS.stopSession}
      </button>
    </fieldset>
  );
}
