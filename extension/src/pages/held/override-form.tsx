import { LIMITS } from '@locked-in/contracts';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { OVERRIDE_MINUTES } from '../../hold-messages.ts';
import { byEscape } from '../by-escape.ts';
import type { Held } from './use-held.ts';
import { minutesWords, WORDS, waitedWords } from './words.ts';

export type OverrideFormProps = { readonly ask: Held['ask']; readonly onCancel: () => void };

export function OverrideForm({ ask, onCancel }: OverrideFormProps) {
  const input = useRef<HTMLInputElement>(null);
  const [reason, setReason] = useState('');
  const [minutes, setMinutes] = useState(OVERRIDE_MINUTES[0] ?? 5);
  useLayoutEffect(() => input.current?.focus(), []);
  const open = (event: Event) => {
    event.preventDefault();
    void ask({ type: 'held-override', reason, minutes });
  };
  return (
    <form class="held-ways held-override" onSubmit={open} onKeyDown={byEscape(onCancel)} noValidate>
      <div class="field">
        <label for="reason">{WORDS.reason}</label>
        <input
          ref={input}
          id="reason"
          dir="auto"
          class="input"
          autocomplete="off"
          maxLength={LIMITS.reasonLength}
          placeholder={WORDS.reasonHint}
          aria-describedby="reason-note"
          value={reason}
          onInput={(event) => setReason(event.currentTarget.value)}
        />
        <p id="reason-note" class="small muted">
          {WORDS.reasonNote}
        </p>
      </div>
      <Minutes chosen={minutes} onChange={setMinutes} />
      <div>
        <button type="submit" class="button" disabled={reason.trim().length < 3}>
          {waitedWords(minutes)}
        </button>
        <button type="button" class="button quiet" onClick={onCancel}>
          {WORDS.cancel}
        </button>
      </div>
    </form>
  );
}

type MinutesProps = { readonly chosen: number; readonly onChange: (minutes: number) => void };

function Minutes({ chosen, onChange }: MinutesProps) {
  return (
    <div class="choices" role="radiogroup" aria-label={WORDS.minutes}>
      {OVERRIDE_MINUTES.map((minutes) => (
        <label key={minutes} class="choice">
          <input
            type="radio"
            name="minutes"
            value={minutes}
            checked={minutes === chosen}
            onChange={() => onChange(minutes)}
          />
          <span>{minutesWords(minutes)}</span>
        </label>
      ))}
    </div>
  );
}
