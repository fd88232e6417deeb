import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { ConfirmByWord } from '../confirm-by-word.tsx';
import type { Background } from '../use-background.ts';
import type { Deletion } from './use-deletion.ts';
import { countdownWords, WORDS } from './words.ts';

/** Time to change one's mind. Nothing is deleted before it is over, so a closed page deletes nothing. */
const UNDO_SECONDS = 10;

export type DeleteQuestionProps = {
  readonly deletion: Deletion;
  readonly background: Background;
  /** `wasAsked`: the background was asked to; otherwise the person thought better of it. */
  readonly onOver: (isDone: boolean, wasAsked: boolean) => void;
};

export function DeleteQuestion({ deletion, background, onOver }: DeleteQuestionProps) {
  const [isConfirmed, setConfirmed] = useState(false);
  if (!isConfirmed) {
    return (
      <TypeToConfirm deletion={deletion} onYes={() => setConfirmed(true)} onNo={() => onOver(false, false)} />
    );
  }
  const remove = async () => onOver(await background.ask(deletion.request), true);
  return <Countdown deletion={deletion} onOut={() => void remove()} onUndo={() => onOver(false, false)} />;
}

type TypeToConfirmProps = {
  readonly deletion: Deletion;
  readonly onYes: () => void;
  readonly onNo: () => void;
};

function TypeToConfirm({ deletion: { what, reach }, onYes, onNo }: TypeToConfirmProps) {
  const words = {
    word: WORDS.confirmWord,
    label: WORDS.confirmLabel,
    yes: WORDS.confirmDelete,
    no: WORDS.keep,
  };
  return (
    <ConfirmByWord
      {...{ id: 'confirm-delete', onYes, onNo, ...words }}
      class="card delete-question"
      actionsClass="delete-actions"
    >
      <h3>{what}</h3>
      <p class="muted small">{reach}</p>
    </ConfirmByWord>
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
  useLayoutEffect(() => undo.current?.focus(), []);
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
