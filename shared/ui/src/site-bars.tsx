import type { SiteTotals } from '@locked-in/domain';
import { formatDuration, formatShare } from './format.ts';
import { StretchSwatch } from './label-legend.tsx';
import { STRETCH_WORDS } from './label-words.ts';
import { PictureTable } from './picture-table.tsx';
import { siteNameOf } from './site-name.ts';

export type SiteBarsProps = {
  readonly sites: readonly SiteTotals[];
  /** Held time of the whole week, so that a share can be said. */
  readonly heldMs: number;
  readonly shown?: number | undefined;
};

/** Where the time went: the sites with the most held time, longest first, each with its label in shape and word. */
export function SiteBars({ sites, heldMs, shown = 8 }: SiteBarsProps) {
  const ranked = sites.toSorted((one, other) => other.heldMs - one.heldMs);
  const top = ranked.slice(0, shown);
  const longestMs = Math.max(1, top[0]?.heldMs ?? 0);
  return (
    <figure class="picture site-bars">
      <ol>
        {top.map((site) => (
          <SiteRow key={`${site.site} ${site.label}`} site={site} longestMs={longestMs} />
        ))}
      </ol>
      <PictureTable
        caption="Time on each site"
        head={['Site', 'Label', 'Held', 'Share of held time']}
        rows={ranked.map((site) => toCells(site, heldMs))}
      />
    </figure>
  );
}

function SiteRow({ site, longestMs }: { readonly site: SiteTotals; readonly longestMs: number }) {
  return (
    <li class="site-row">
      <span class="site-name" dir="auto">
        {siteNameOf(site.site)}
      </span>
      <span class="site-label small">
        <StretchSwatch kind={site.label} />
        {STRETCH_WORDS[site.label]}
      </span>
      <svg class="site-bar" width="100%" height="10" aria-hidden="true">
        <rect class="site-ground" width="100%" height="10" rx="2" />
        <rect
          class={`site-fill is-${site.label}`}
          width={`${(site.heldMs / longestMs) * 100}%`}
          height="10"
          rx="2"
        />
      </svg>
      <span class="site-time number">{formatDuration(site.heldMs)}</span>
    </li>
  );
}

function toCells({ site, label, heldMs }: SiteTotals, wholeMs: number): readonly string[] {
  const share = wholeMs === 0 ? '–' : formatShare(heldMs / wholeMs);
  return [siteNameOf(site), STRETCH_WORDS[label], formatDuration(heldMs), share];
}
