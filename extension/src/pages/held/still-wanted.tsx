import { useState } from 'preact/hooks';
import { HOLD_WAIT_MS, WAITED_MINUTES } from '../../hold-messages.ts';
import type { HeldNowProps } from './held-page.tsx';
import { OverrideForm } from './override-form.tsx';
import { useWait } from './use-wait.ts';
import { secondsWords, WORDS, waitedWords } from './words.ts';

/** Two ways through, each with something in it that an urge does not outlast: twenty seconds, or a reason. */
export function StillWanted({ held, nowMs }: HeldNowProps) {
  const wait = useWait(nowMs);
  const [isExplaining, setExplaining] = useState(false);
  const begin = async () => {
    if (await held.ask({ type: 'held-wait' })) wait.begin();
  };
  if (isExplaining) return <OverrideForm ask={held.ask} onCancel={() => setExplaining(false)} />;
  if (wait.leftMs !== undefined) {
    return (
      <Waiting
        leftMs={wait.leftMs}
        onGoOn={() => void held.ask({ type: 'held-go-on' })}
        onCancel={wait.cancel}
      />
    );
  }
  return (
    <section class="held-ways" aria-label={WORDS.elsewhere}>
      <p class="small muted">{WORDS.elsewhere}</p>
      <div>
        <button type="button" class="button quiet" onClick={() => void begin()}>
          {WORDS.wait}
        </button>
        <button type="button" class="button quiet" onClick={() => setExplaining(true)}>
          {WORDS.override}
        </button>
      </div>
    </section>
  );
}

type WaitingProps = {
  readonly leftMs: number;
  readonly onGoOn: () => void;
  readonly onCancel: () => void;
};

function Waiting({ leftMs, onGoOn, onCancel }: WaitingProps) {
  const isOver = leftMs === 0;
  return (
    <section class="held-ways held-waiting">
      <p class="small muted">{WORDS.waiting}</p>
      <progress max={HOLD_WAIT_MS} value={HOLD_WAIT_MS - leftMs} aria-label={WORDS.wait} />
      <div>
        <button type="button" class="button" disabled={!isOver} onClick={onGoOn}>
          {isOver ? waitedWords(WAITED_MINUTES) : secondsWords(Math.ceil(leftMs / 1000))}
        </button>
        <button type="button" class="button quiet" onClick={onCancel}>
          {WORDS.cancel}
        </button>
      </div>
    </section>
  );
}
