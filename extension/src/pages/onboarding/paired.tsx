import type { Pairing } from '../../messages.ts';
import { WORDS } from './words.ts';

export function Paired({ pairing }: { readonly pairing: Pairing }) {
  return (
    <section class="card paired" role="status">
      <div class="part-heading">
        <h2>{WORDS.pairedTitle}</h2>
        <p class="muted small">{new URL(pairing.serverUrl).host}</p>
      </div>
      <p>{WORDS.pairedHint}</p>
      <a class="button" href={pairing.webUrl}>
        {WORDS.openWeb}
      </a>
    </section>
  );
}
