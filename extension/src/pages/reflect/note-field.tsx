import type { LogForm } from './log-form.ts';
import { WORDS } from './words.ts';

export type NoteFieldProps = {
  readonly note: string;
  readonly change: (part: Partial<LogForm>) => void;
};

export function NoteField({ note, change }: NoteFieldProps) {
  return (
    <div class="field">
      <label for="note">
        {WORDS.note} <span class="optional">{WORDS.optional}</span>
      </label>
      <textarea
        id="note"
        class="input"
        dir="auto"
        rows={3}
        maxLength={4000}
        value={note}
        onInput={(event) => change({ note: event.currentTarget.value })}
      />
    </div>
  );
}
