import { AddressSaid } from '../address-said.tsx';
import { serverAddressOf } from '../server-address.ts';
import type { Background } from '../use-background.ts';
import { WORDS } from './words.ts';

export type ConfirmPairingProps = {
  readonly link: string;
  readonly background: Background;
  readonly onAnswered: () => void;
};

/** A page's wish to pair is only a wish: the address is named, and nothing is sent there before the person says so. */
export function ConfirmPairing({ link, background, onAnswered }: ConfirmPairingProps) {
  const address = serverAddressOf(link);
  if ('problem' in address) {
    return (
      <p class="problem">
        {WORDS.confirmBroken} {address.problem}
      </p>
    );
  }
  const { ask, isBusy, status } = background;
  const accept = async () => {
    if (await ask({ type: 'pair', link })) onAnswered();
  };
  return (
    <section class="card confirm-pairing" aria-labelledby="confirm-title">
      <h1 id="confirm-title">{WORDS.confirmTitle}</h1>
      <p>{WORDS.confirmHint}</p>
      <AddressSaid address={address} />
      {status?.pairing === undefined ? null : (
        <p class="small muted">
          {WORDS.confirmChange} {new URL(status.pairing.serverUrl).host}
        </p>
      )}
      <div class="confirm-actions">
        <button type="button" class="button primary" disabled={isBusy} onClick={() => void accept()}>
          {WORDS.confirmYes}
        </button>
        <button type="button" class="button quiet" onClick={onAnswered}>
          {WORDS.confirmNo}
        </button>
      </div>
    </section>
  );
}
