import type { Status } from '../../messages.ts';
import { Wordmark } from '../mark.tsx';
import { OPTIONS_LINK } from '../page-links.ts';
import { TodayLink } from './today-link.tsx';
import { WORDS } from './words.ts';

export type PopupHeaderProps = { readonly status: Status | undefined };

export function PopupHeader({ status }: PopupHeaderProps) {
  const pairing = status?.pairing;
  return (
    <header class="popup-header">
      <Wordmark />
      <nav>
        {status?.last === undefined ? null : <TodayLink status={status} />}
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
