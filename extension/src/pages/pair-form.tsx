import { useState } from 'preact/hooks';
import { PAIRING_WORDS, placeWords, warningWords } from './pairing-words.ts';
import { serverAddressOf } from './server-address.ts';
import type { Background } from './use-background.ts';

export type PairFormProps = { readonly background: Background };

/** A pasted link becomes a pairing. The address is read back in words before anything is sent there. */
export function PairForm({ background: { ask, isBusy } }: PairFormProps) {
  const [link, setLink] = useState('');
  const [isWrong, setWrong] = useState(false);
  const address = serverAddressOf(link);
  const pair = (event: Event) => {
    event.preventDefault();
    setWrong(address === undefined);
    if (address !== undefined && !isBusy) void ask({ type: 'pair', link: link.trim() });
  };
  return (
    <form class="pair-form" onSubmit={pair} noValidate>
      <div class="field">
        <label for="pairing-link">{PAIRING_WORDS.link}</label>
        <div class="pair-line">
          <input
            id="pairing-link"
            class="input"
            type="url"
            autocomplete="off"
            spellcheck={false}
            placeholder={PAIRING_WORDS.linkHint}
            aria-invalid={isWrong}
            aria-describedby="pairing-said"
            value={link}
            onInput={(event) => {
              setLink(event.currentTarget.value);
              setWrong(false);
            }}
          />
          <button type="submit" class="button primary" disabled={isBusy}>
            {PAIRING_WORDS.pair}
          </button>
        </div>
      </div>
      <div id="pairing-said" aria-live="polite">
        {isWrong ? <p class="problem small">{PAIRING_WORDS.notALink}</p> : null}
        {address === undefined ? null : <AddressSaid address={address} />}
      </div>
      <WhereFrom />
    </form>
  );
}

export type AddressSaidProps = { readonly address: NonNullable<ReturnType<typeof serverAddressOf>> };

export function AddressSaid({ address }: AddressSaidProps) {
  const warning = warningWords(address);
  return (
    <>
      <p class="small muted">
        <strong class="address-host">{address.host}</strong> {placeWords(address)}
      </p>
      {warning === undefined ? null : <p class="warning small">{warning}</p>}
    </>
  );
}

function WhereFrom() {
  return (
    <details class="where-from small">
      <summary>{PAIRING_WORDS.where}</summary>
      <p>
        {PAIRING_WORDS.whereStart} <code>npm start</code>
      </p>
      <p>
        {PAIRING_WORDS.whereLink} <code>npm run link</code>
      </p>
      <p>{PAIRING_WORDS.wherePage}</p>
    </details>
  );
}
