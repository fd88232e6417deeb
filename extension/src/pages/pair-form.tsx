import { useState } from 'preact/hooks';
import { AddressSaid } from './address-said.tsx';
import { PAIRING_WORDS } from './pairing-words.ts';
import { serverAddressOf } from './server-address.ts';
import type { Background } from './use-background.ts';

export type PairFormProps = { readonly background: Background };

/** A pasted link becomes a pairing. The address is read back in words before anything is sent there. */
export function PairForm({ background: { ask, isBusy, problem, problemOf } }: PairFormProps) {
  const [link, setLink] = useState('');
  const [wrong, setWrong] = useState<string>();
  const [askedLink, setAskedLink] = useState<string>();
  const address = serverAddressOf(link);
  const refused = problemOf === 'pair' && link === askedLink ? problem : undefined;
  const said = wrong ?? refused;
  const pair = (event: Event) => {
    event.preventDefault();
    setWrong('problem' in address ? address.problem : undefined);
    if ('problem' in address || isBusy) return;
    setAskedLink(link);
    void ask({ type: 'pair', link: link.trim() });
  };
  const change = (text: string) => {
    setLink(text);
    setWrong(undefined);
  };
  return (
    <form class="pair-form" onSubmit={pair} noValidate>
      <LinkField link={link} isWrong={said !== undefined} isBusy={isBusy} onChange={change} />
      <div id="pairing-said" aria-live="polite">
        {said === undefined ? null : <p class="problem small">{said}</p>}
        {'problem' in address ? null : <AddressSaid address={address} />}
      </div>
      <WhereFrom />
    </form>
  );
}

type LinkFieldProps = {
  readonly link: string;
  readonly isWrong: boolean;
  readonly isBusy: boolean;
  readonly onChange: (link: string) => void;
};

function LinkField({ link, isWrong, isBusy, onChange }: LinkFieldProps) {
  return (
    <div class="field">
      <label for="pairing-link">{PAIRING_WORDS.link}</label>
      <div class="pair-line">
        <input
          id="pairing-link"
          class="input"
          type="url"
          dir="ltr"
          autocomplete="off"
          spellcheck={false}
          placeholder={PAIRING_WORDS.linkHint}
          aria-invalid={isWrong}
          aria-describedby="pairing-said"
          value={link}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
        <button type="submit" class="button primary" disabled={isBusy}>
          {PAIRING_WORDS.pair}
        </button>
      </div>
    </div>
  );
}

function WhereFrom() {
  return (
    <details class="where-from small">
      <summary>{PAIRING_WORDS.where}</summary>
      <p>
        {PAIRING_WORDS.whereStart} <code dir="ltr">npm start</code>
      </p>
      <p>
        {PAIRING_WORDS.whereLink} <code dir="ltr">npm run link</code>
      </p>
      <p>{PAIRING_WORDS.wherePage}</p>
    </details>
  );
}
