import { useEffect, useRef } from 'preact/hooks';
import { WORDS } from './words.ts';

export type Question = {
  readonly title: string;
  readonly text: string;
  readonly yes: string;
  readonly onYes: () => void;
};

/** Asks before something that others notice. Open while there is a question. */
export function AskDialog({
  question,
  onClose,
}: {
  readonly question: Question | undefined;
  readonly onClose: () => void;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (question === undefined) dialog.current?.close();
    else dialog.current?.showModal();
  }, [question]);
  const confirm = () => {
    question?.onYes();
    onClose();
  };
  return (
    <dialog ref={dialog} class="dialog" onClose={onClose} aria-labelledby="ask-title">
      <h2 id="ask-title">{question?.title}</h2>
      <p>{question?.text}</p>
      <div class="actions">
        <button type="button" class="button danger" onClick={confirm}>
          {question?.yes}
        </button>
        <button type="button" class="button quiet" autofocus onClick={onClose}>
          {WORDS.keep}
        </button>
      </div>
    </dialog>
  );
}
