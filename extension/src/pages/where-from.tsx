import { PAIRING_WORDS } from './pairing-words.ts';

export function WhereFrom() {
  return (
    <details class="where-from small">
      <summary>{PAIRING_WORDS.where}</summary>
      <p>{PAIRING_WORDS.whereAddress}</p>
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
