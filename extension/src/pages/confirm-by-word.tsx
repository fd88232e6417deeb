import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { byEscape } from './by-escape.ts';

export type ConfirmByWordProps = {
  readonly id: string;
  readonly word: string;
  /** Says which word to type. */
  readonly label: string;
  readonly yes: string;
  readonly no: string;
  readonly onYes: () => void;
  readonly onNo: () => void;
  readonly class: string;
  readonly actionsClass: string;
  readonly children?: ComponentChildren;
};

/** What cannot be taken back is done only after its word was typed. */
export function ConfirmByWord(props: ConfirmByWordProps) {
  const [typed, setTyped] = useState('');
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => input.current?.focus(), []);
  const isTyped = typed.trim().toLowerCase() === props.word;
  const confirm = (event: Event) => {
    event.preventDefault();
    if (isTyped) props.onYes();
  };
  return (
    <form class={props.class} onSubmit={confirm} onKeyDown={byEscape(props.onNo)} noValidate>
      {props.children}
      <label for={props.id}>{props.label}</label>
      <input
        ref={input}
        id={props.id}
        class="input"
        autocomplete="off"
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <div class={props.actionsClass}>
        <button type="submit" class="button danger" disabled={!isTyped}>
          {props.yes}
        </button>
        <button type="button" class="button" onClick={props.onNo}>
          {props.no}
        </button>
      </div>
    </form>
  );
}
