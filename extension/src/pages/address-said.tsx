import { PAIRING_WORDS, PLACE_WORDS } from './pairing-words.ts';
import type { ServerAddress } from './server-address.ts';

/** Where a pairing link leads, and what speaks against sending there. */
export function AddressSaid({ address: { host, place } }: { readonly address: ServerAddress }) {
  return (
    <>
      <p class="small muted">
        <strong class="address-host" dir="ltr">
          {host}
        </strong>{' '}
        {PLACE_WORDS[place]}
      </p>
      {place === 'local-network' ? <p class="warning small">{PAIRING_WORDS.notEncrypted}</p> : null}
    </>
  );
}
