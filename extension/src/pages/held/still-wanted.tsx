import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { HOLD_WAIT_MS, WAITED_MINUTES } from '../../hold-messages.ts';
import { byEscape } from '../by-escape.ts';
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

/** The button that has begun the wait becomes the one that ends it, and keeps the focus meanwhile. */
function Waiting({ leftMs, onGoOn, onCancel }: WaitingProps) {
  const goOn = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => goOn.current?.focus(), []);
  const isOver = leftMs === 0;
  return (
    <fieldset class="held-ways held-waiting" aria-label={WORDS.wait} onKeyDown={byEscape(onCancel)}>
      <p class="small muted">{WORDS.waiting}</p>
      <progress max={HOLD_WAIT_MS} value={HOLD_WAIT_MS - leftMs} aria-label={WORDS.wait} />
      <div>
        <button
          ref={goOn}
          type="button"
          class="button"
          aria-disabled={!isOver}
          onClick={isOver ? onGoOn : undefined}
        >
          {isOver ? waitedWords(WAITED_MINUTES) : secondsWords(Math.ceil(leftMs / 1000))}
        </button>
        <button type="button" class="button quiet" onClick={onCancel}>
          {WORDS.cancel}
        </button>
      </div>
    </fieldset>
  );
}
