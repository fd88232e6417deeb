import { removeSiteWords } from '../hold-words.ts';

export type SiteChipsProps = {
  readonly label: string;
  readonly sites: readonly string[];
  /** Absent where a site cannot be taken off. */
  readonly onRemove?: ((site: string) => void) | undefined;
  readonly removeWords?: ((site: string) => string) | undefined;
};

export function SiteChips({ label, sites, onRemove, removeWords = removeSiteWords }: SiteChipsProps) {
  return (
    <ul class="site-chips" aria-label={label}>
      {sites.map((site) => (
        <li key={site}>
          <span class="chip-name" dir="ltr" title={site}>
            {site}
          </span>
          {onRemove === undefined ? null : (
            <button type="button" aria-label={removeWords(site)} onClick={() => onRemove(site)}>
              <svg viewBox="0 0 12 12" aria-hidden="true">
                <path d="M3 3l6 6M9 3l-6 6" />
              </svg>
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
