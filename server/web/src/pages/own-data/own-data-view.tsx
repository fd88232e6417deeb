import '../../styles/account-page.css';
import { ERASE_WORDS } from '@locked-in/contracts';
import { useId, useState } from 'preact/hooks';
import { Part } from '../../frame/part.tsx';
import { BelowSettings } from '../settings/below-settings.tsx';
import { OWN_DATA_WORDS as WORDS } from './words.ts';

export type OwnDataViewProps = {
  readonly problem: string | undefined;
  readonly isBusy: boolean;
  readonly onTake: () => void;
  readonly onErase: (confirm: string) => void;
};

export function OwnDataView({ problem, isBusy, onTake, onErase }: OwnDataViewProps) {
  return (
    <article class="report">
      <BelowSettings title={WORDS.title} note={WORDS.standfirst} back={WORDS.settings} />
      <Part title={WORDS.take} note={WORDS.takeNote}>
        <button type="button" class="button" onClick={onTake}>
          {WORDS.takeAction}
        </button>
      </Part>
      <Part title={WORDS.erase} note={WORDS.eraseNote}>
        {problem !== undefined && (
          <p class="problem" role="alert">
            {problem}
          </p>
        )}
        <EraseForm isBusy={isBusy} onErase={onErase} />
      </Part>
    </article>
  );
}

function EraseForm({ isBusy, onErase }: Pick<OwnDataViewProps, 'isBusy' | 'onErase'>) {
  const [typed, setTyped] = useState('');
  const id = useId();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    onErase(typed);
  };
  return (
    <form class="account-form" onSubmit={submit}>
      <div class="field">
        <label for={id}>{WORDS.eraseLabel}</label>
        <input
          id={id}
          class="input"
          type="text"
          autocomplete="off"
          autocapitalize="none"
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </div>
      <button type="submit" class="button danger" disabled={isBusy || typed !== ERASE_WORDS}>
        {WORDS.eraseAction}
      </button>
    </form>
  );
}
