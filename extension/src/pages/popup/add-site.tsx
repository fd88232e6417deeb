import { useState } from 'preact/hooks';
import { readHoldSite } from '../../hold-address.ts';
import { HOLD_WORDS } from '../hold-words.ts';

/** Enter, a comma or a space adds what was typed; what is no site stays and is said. */
export function AddSite({ onAdd }: { readonly onAdd: (site: string) => void }) {
  const [text, setText] = useState('');
  const [isWrong, setWrong] = useState(false);
  const add = () => {
    if (text.trim() === '') return;
    const site = readHoldSite(text);
    setWrong(site === undefined);
    if (site === undefined) return;
    onAdd(site);
    setText('');
  };
  const addByKey = (event: KeyboardEvent) => {
    if (!['Enter', ',', ' '].includes(event.key) || text === '') return;
    event.preventDefault();
    add();
  };
  return (
    <div class="add-site">
      <input
        class="input"
        aria-label={HOLD_WORDS.add}
        placeholder={HOLD_WORDS.addHint}
        autocomplete="off"
        spellcheck={false}
        aria-invalid={isWrong}
        value={text}
        onInput={(event) => {
          setText(event.currentTarget.value);
          setWrong(false);
        }}
        onKeyDown={addByKey}
        onBlur={add}
      />
      {isWrong ? (
        <p class="small wrong-site" role="alert">
          {HOLD_WORDS.notASite}
        </p>
      ) : null}
    </div>
  );
}
