import { useState } from 'preact/hooks';
import { AddressSaid } from './address-said.tsx';
import { PAIRING_WORDS } from './pairing-words.ts';
import { readTyped } from './server-address.ts';
import { ShownCode } from './shown-code.tsx';
import type { Background } from './use-background.ts';
import { type PairingByCode, useCodePairing } from './use-code-pairing.ts';
import { WhereFrom } from './where-from.tsx';

export type PairFormProps = { readonly background: Background };

/** By a code that is confirmed on the server's page, or by a link that the server printed. */
export function PairForm({ background }: PairFormProps) {
  const code = useCodePairing(background);
  return code.pairing === undefined ? (
    <AddressForm background={background} code={code} />
  ) : (
    <ShownCode pairing={code.pairing} code={code} />
  );
}

type AddressFormProps = PairFormProps & { readonly code: PairingByCode };

/** What is typed is read back in words before anything is sent there. */
function AddressForm({ background: { ask, isBusy, problem, problemOf, status }, code }: AddressFormProps) {
  const [text, setText] = useState(status?.pairing?.isRevoked ? status.pairing.serverUrl : '');
  const [wrong, setWrong] = useState<string>();
  const [asked, setAsked] = useState<string>();
  const typed = readTyped(text);
  const refused = text === asked ? (code.problem ?? (problemOf === 'pair' ? problem : undefined)) : undefined;
  const said = wrong ?? refused;
  const pair = (event: Event) => {
    event.preventDefault();
    setWrong('problem' in typed ? typed.problem : undefined);
    if ('problem' in typed || isBusy || code.isBusy) return;
    setAsked(text);
    if (typed.way === 'code') void code.start(typed.address.serverUrl);
    else void ask({ type: 'pair', link: text.trim() });
  };
  const change = (changed: string) => {
    setText(changed);
    setWrong(undefined);
  };
  return (
    <form class="pair-form" onSubmit={pair} noValidate>
      <AddressField
        text={text}
        action={'way' in typed && typed.way === 'link' ? PAIRING_WORDS.pair : PAIRING_WORDS.showCode}
        isWrong={said !== undefined}
        isBusy={isBusy || code.isBusy}
        onChange={change}
      />
      <div id="pairing-said" aria-live="polite">
        {said === undefined ? null : <p class="problem small">{said}</p>}
        {'problem' in typed ? null : <AddressSaid address={typed.address} />}
      </div>
      <WhereFrom />
    </form>
  );
}

type AddressFieldProps = {
  readonly text: string;
  readonly action: string;
  readonly isWrong: boolean;
  readonly isBusy: boolean;
  readonly onChange: (text: string) => void;
};

function AddressField({ text, action, isWrong, isBusy, onChange }: AddressFieldProps) {
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
          value={text}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
        <button type="submit" class="button primary" disabled={isBusy}>
          {action}
        </button>
      </div>
    </div>
  );
}
