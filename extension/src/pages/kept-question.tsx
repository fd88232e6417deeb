import type { Status } from '../messages.ts';
import { KEEPING_WORDS, keptQuestionWords } from './keeping-words.ts';
import type { Background } from './use-background.ts';

export type KeptQuestionProps = Pick<Background, 'ask' | 'isBusy'> & {
  readonly status: Pick<Status, 'keeping' | 'pairing'>;
};

/** What was recorded before there was a server is sent only if the person says so. */
export function KeptQuestion({ status: { keeping, pairing }, ask, isBusy }: KeptQuestionProps) {
  if (!keeping?.undecided || pairing === undefined) return null;
  const settle = (send: boolean) => void ask({ type: 'settle-kept', send });
  return (
    <fieldset class="kept-question">
      <legend>{keptQuestionWords(keeping.undecided)}</legend>
      <p class="small muted">{KEEPING_WORDS.keptHint}</p>
      <button type="button" class="button" disabled={isBusy} onClick={() => settle(true)}>
        {KEEPING_WORDS.keptSend}
      </button>
      <button type="button" class="button" disabled={isBusy} onClick={() => settle(false)}>
        {KEEPING_WORDS.keptStay}
      </button>
    </fieldset>
  );
}
