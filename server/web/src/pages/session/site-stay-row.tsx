import { AUTHOR_WORDS, formatDuration, STRETCH_WORDS, StretchSwatch, siteNameOf } from '@locked-in/ui';
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { SiteStay } from './to-site-stays.ts';

export function SiteStayRow(props: {
  readonly stay: SiteStay;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly children: ComponentChildren;
}) {
  const { stay, isOpen, onToggle, children } = props;
  const panelId = useId();
  return (
    <li class="stay">
      <button
        type="button"
        class="stay-row"
        aria-expanded={isOpen}
        aria-controls={panelId}
        onClick={onToggle}
      >
        <span class="site-name">{siteNameOf(stay.site)}</span>
        <span class="site-label">
          <StretchSwatch kind={stay.label} />
          {STRETCH_WORDS[stay.label]}
        </span>
        <span class="small muted stay-author">{authorWords(stay)}</span>
        <span class="site-time number">{formatDuration(stay.heldMs)}</span>
      </button>
      <div id={panelId} hidden={!isOpen}>
        {isOpen && children}
      </div>
    </li>
  );
}

function authorWords({ by }: SiteStay): string {
  return by === 'default' ? 'nobody has said' : `by ${AUTHOR_WORDS[by]}`;
}
