import { Fragment } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { KeyHands, ShortcutKey } from '../../platform/key-hands.ts';
import { KEY_WORDS, WORDS } from './words.ts';

/** What the keyboard can do from anywhere in the browser. */
export function KeysPart({ hands }: { readonly hands: KeyHands }) {
  const keys = useKeys(hands);
  return (
    <section class="part">
      <div class="part-heading">
        <h2>{WORDS.keys}</h2>
        <p class="muted small">{WORDS.keysHint}</p>
      </div>
      <div class="card facts-card">
        <dl class="facts">
          {keys.map(({ name, keys: pressed }) => (
            <Fragment key={name}>
              <dt>{KEY_WORDS[name] ?? name}</dt>
              <dd>{pressed === '' ? WORDS.noKey : <kbd dir="ltr">{pressed}</kbd>}</dd>
            </Fragment>
          ))}
        </dl>
        <button type="button" class="button" onClick={() => void hands.change()}>
          {WORDS.changeKeys}
        </button>
      </div>
    </section>
  );
}

/** Read again when the person comes back from changing them. */
function useKeys(hands: KeyHands): readonly ShortcutKey[] {
  const [keys, setKeys] = useState<readonly ShortcutKey[]>([]);
  useEffect(() => {
    const read = () => void hands.read().then(setKeys);
    read();
    document.addEventListener('visibilitychange', read);
    return () => document.removeEventListener('visibilitychange', read);
  }, [hands]);
  return keys;
}
