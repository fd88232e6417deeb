import { useEffect, useRef, useState } from 'preact/hooks';
import type { Background } from '../use-background.ts';
import type { Deletion } from './delete-part.tsx';
import { countdownWords, WORDS } from './words.ts';

/** Time to change one's mind. Nothing is deleted before it is over, so a closed page deletes nothing. */
const UNDO_SECONDS = 10;

export type DeleteQuestionProps = {
  readonly deletion: Deletion;
  readonly background: Background;
  readonly onOver: (isDone: boolean) => void;
};

export function DeleteQuestion({ deletion, background, onOver }: DeleteQuestionProps) {
  const [isConfirmed, setConfirmed] = useState(false);
  if (!isConfirmed) {
    return <TypeToConfirm deletion={deletion} onYes={() => setConfirmed(true)} onNo={() => onOver(false)} />;
  }
  const remove = async () => onOver(await background.ask(deletion.request));
  return <Countdown deletion={deletion} onOut={() => void remove()} onUndo={() => onOver(false)} />;
}

type TypeToConfirmProps = {
  readonly deletion: Deletion;
  readonly onYes: () => void;
  readonly onNo: () => void;
};

function TypeToConfirm({ deletion: { what, reach }, onYes, onNo }: TypeToConfirmProps) {
  const [typed, setTyped] = useState('');
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const isTyped = typed.trim().toLowerCase() === WORDS.confirmWord;
  const confirm = (event: Event) => {
    event.preventDefault();
    if (isTyped) onYes();
  };
  return (
    <form class="card delete-question" onSubmit={confirm} noValidate>
      <h3>{what}</h3>
      <p class="muted small">{reach}</p>
      <label for="confirm-delete">{WORDS.confirmLabel}</label>
      <input
        ref={input}
        id="confirm-delete"
        class="input"
        autocomplete="off"
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <div class="delete-actions">
        <button type="submit" class="button danger" disabled={!isTyped}>
          {WORDS.confirmDelete}
        </button>
        <button type="button" class="button" onClick={onNo}>
          {WORDS.keep}
        </button>
      </div>
    </form>
  );
}

type CountdownProps = {
  readonly deletion: Deletion;
  readonly onOut: () => void;
  readonly onUndo: () => void;
};

function Countdown({ deletion: { what }, onOut, onUndo }: CountdownProps) {
  const [left, setLeft] = useState(UNDO_SECONDS);
  const undo = useRef<HTMLButtonElement>(null);
  useEffect(() => undo.current?.focus(), []);
  useEffect(() => {
    if (left === 0) return onOut();
    const timer = setTimeout(() => setLeft(left - 1), 1_000);
    return () => clearTimeout(timer);
  }, [left]);
  return (
    <div class="card delete-question">
      <h3>{what}</h3>
      <p class="number" aria-live="off">
        {countdownWords(left)}
      </p>
      <p class="muted small">{WORDS.undoHint}</p>
      <button ref={undo} type="button" class="button primary" disabled={left === 0} onClick={onUndo}>
        {WORDS.undo}
      </button>
    </div>
  );
}
