import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { byEscape } from '../by-escape.ts';
import { HOLD_WORDS, letThroughWords } from '../hold-words.ts';
import type { Background } from '../use-background.ts';

export type LoosenFormProps = {
  readonly site: string;
  readonly ask: Background['ask'];
  readonly onDone: () => void;
};

export function LoosenForm({ site, ask, onDone }: LoosenFormProps) {
  const input = useRef<HTMLInputElement>(null);
  const [reason, setReason] = useState('');
  useLayoutEffect(() => input.current?.focus(), []);
  const release = async (event: Event) => {
    event.preventDefault();
    if (await ask({ type: 'hold-release', site, reason })) onDone();
  };
  return (
    <form
      class="loosen-form"
      onSubmit={(event) => void release(event)}
      onKeyDown={byEscape(onDone)}
      noValidate
    >
      <label for="loosen-reason">{letThroughWords(site)}</label>
      <input
        ref={input}
        id="loosen-reason"
        class="input"
        dir="auto"
        autocomplete="off"
        maxLength={500}
        placeholder={HOLD_WORDS.reason}
        aria-describedby="loosen-hint"
        value={reason}
        onInput={(event) => setReason(event.currentTarget.value)}
      />
      <p id="loosen-hint" class="muted">
        {HOLD_WORDS.loosenHint}
      </p>
      <div>
        <button type="submit" class="button" disabled={reason.trim().length < 3}>
          {HOLD_WORDS.letThrough}
        </button>
        <button type="button" class="button quiet" onClick={onDone}>
          {HOLD_WORDS.cancel}
        </button>
      </div>
    </form>
  );
}
