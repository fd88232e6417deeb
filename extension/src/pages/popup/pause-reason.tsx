import { useEffect, useState } from 'preact/hooks';
import { isFields, recall, remember } from '../page-memory.ts';
import type { Background } from '../use-background.ts';
import { WORDS } from './words.ts';

export type PauseReasonProps = Pick<Background, 'ask' | 'isBusy'> & { readonly sessionId: string };

/** Why the person paused, if they want to say it. The pause itself does not wait for that; what was typed waits for it. */
export function PauseReason({ sessionId, ask, isBusy }: PauseReasonProps) {
  const [reason, setReason] = useState(() => recallReason(sessionId));
  const [noted, setNoted] = useState<string>();
  useEffect(() => () => remember('pause', undefined), []); // it goes on; a popup that closes takes nothing away
  const type = (text: string) => {
    setReason(text);
    remember('pause', { sessionId, reason: text });
  };
  const note = async (event: Event) => {
    event.preventDefault();
    const said = reason.trim();
    if (said === '' || isBusy || !(await ask({ type: 'pause', reason: said }))) return;
    remember('pause', undefined);
    setNoted(said);
  };
  if (noted !== undefined) return <p class="small muted pause-noted">{`${WORDS.noted} ${noted}`}</p>;
  return (
    <form class="pause-reason" onSubmit={(event) => void note(event)}>
      <input
        class="input small"
        maxLength={500}
        autocomplete="off"
        placeholder={WORDS.pauseReason}
        aria-label={WORDS.pauseReason}
        value={reason}
        onInput={(event) => type(event.currentTarget.value)}
      />
      <button type="submit" class="button quiet" disabled={isBusy || reason.trim() === ''}>
        {WORDS.note}
      </button>
    </form>
  );
}

function recallReason(sessionId: string): string {
  const draft = recall('pause');
  const isOfThis = isFields(draft) && draft.sessionId === sessionId;
  return isOfThis && typeof draft.reason === 'string' ? draft.reason : '';
}
