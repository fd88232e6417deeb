import { useState } from 'preact/hooks';
import { forgetWords, KEEPING_WORDS } from './keeping-words.ts';
import type { Background } from './use-background.ts';

const CHOICES = [5, 15, 60];

export type ForgetMenuProps = Pick<Background, 'ask' | 'isBusy'> & {
  /** There is a server that has to be told. */
  readonly isPaired: boolean;
};

/** One press makes the pages of the last minutes go. */
export function ForgetMenu({ ask, isBusy, isPaired }: ForgetMenuProps) {
  const [isDone, setDone] = useState(false);
  const forget = async (minutes: number) => setDone(await ask({ type: 'forget', minutes }));
  return (
    <fieldset class="forget-menu">
      <legend class="visually-hidden">{KEEPING_WORDS.forget}</legend>
      {CHOICES.map((minutes) => (
        <button
          key={minutes}
          type="button"
          class="button"
          aria-label={forgetWords(minutes)}
          disabled={isBusy}
          onClick={() => void forget(minutes)}
        >
          {minutes}&nbsp;min
        </button>
      ))}
      <p class="small muted forget-done" role="status">
        {isDone ? (isPaired ? KEEPING_WORDS.forgetDone : KEEPING_WORDS.forgetDoneHere) : null}
      </p>
    </fieldset>
  );
}

/** The same behind one line, where there is little room. */
export function ForgetLine(props: ForgetMenuProps) {
  return (
    <details class="forget-line">
      <summary class="small">{KEEPING_WORDS.forget}…</summary>
      <ForgetMenu {...props} />
    </details>
  );
}
