import type { LogForm } from './log-form.ts';
import { WORDS } from './words.ts';

export type IntentFieldProps = {
  readonly intent: string | undefined;
  readonly change: (part: Partial<LogForm>) => void;
};

/** A session may start without a word; here is the last place where one counts. */
export function IntentField({ intent = '', change }: IntentFieldProps) {
  return (
    <div class="field">
      <label for="intent">
        {WORDS.intent} <span class="optional">{WORDS.optional}</span>
      </label>
      <input
        id="intent"
        class="input"
        dir="auto"
        maxLength={200}
        autocomplete="off"
        placeholder={WORDS.intentHint}
        value={intent}
        onInput={(event) => change({ intent: event.currentTarget.value })}
      />
    </div>
  );
}
