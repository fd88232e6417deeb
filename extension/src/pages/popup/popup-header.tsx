import type { Pairing } from '../../messages.ts';
import { Wordmark } from '../mark.tsx';
import { OPTIONS_LINK } from '../page-links.ts';
import { WORDS } from './words.ts';

export function PopupHeader({ pairing }: { readonly pairing: Pairing | undefined }) {
  return (
    <header class="popup-header">
      <Wordmark />
      <nav>
        {pairing === undefined ? null : (
          <a href={pairing.webUrl} target="_blank" rel="noreferrer" aria-label={WORDS.weekLabel}>
            {WORDS.week}
          </a>
        )}
        <a href={OPTIONS_LINK} target="_blank" rel="noopener">
          {WORDS.options}
        </a>
      </nav>
    </header>
  );
}
