import { useState } from 'preact/hooks';
import type { Background } from '../use-background.ts';
import { WORDS } from './words.ts';

/** Why the person paused, if they want to say it. The pause itself does not wait for that. */
export function PauseReason({ ask, isBusy }: Pick<Background, 'ask' | 'isBusy'>) {
  const [reason, setReason] = useState('');
  const [noted, setNoted] = useState<string>();
  const note = async (event: Event) => {
    event.preventDefault();
    const said = reason.trim();
    if (said !== '' && !isBusy && (await ask({ type: 'pause', reason: said }))) setNoted(said);
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
        onInput={(event) => setReason(event.currentTarget.value)}
      />
      <button type="submit" class="button quiet" disabled={isBusy || reason.trim() === ''}>
        {WORDS.note}
      </button>
    </form>
  );
}
