import type { Label, SiteLabels } from '@locked-in/domain';
import { useId } from 'preact/hooks';
import { percent } from '../day-layout.ts';
import { formatDuration, formatShare } from '../format.ts';
import { useLocale } from '../use-locale.ts';
import { fillOf, LabelPatterns } from './label-patterns.tsx';
import { Picture, type Table } from './picture.tsx';
import { pictureWordsIn } from './picture-words.ts';

export type LabelBarsProps = {
  readonly sites: readonly SiteLabels[];
  readonly shown?: number | undefined;
};

const LABELS: readonly Label[] = ['on', 'support', 'unknown', 'off'];

/** The sites with the most held time, each bar parted by what it was for; above them all sites together. */
export function LabelBars({ sites, shown = 8 }: LabelBarsProps) {
  const patternId = useId();
  const locale = useLocale();
  const words = pictureWordsIn(locale);
  const ranked = sites.filter(({ heldMs }) => heldMs > 0).toSorted((a, b) => b.heldMs - a.heldMs);
  const reading = readSites(ranked, locale);
  const frame = { kind: 'label-bars', title: words.sites.title, reading, formula: 'held' } as const;
  const [longest] = ranked;
  if (longest === undefined) return <Picture {...frame} />;
  const all = allOf(ranked, words.sites.all);
  return (
    <Picture {...frame} table={tableOfSites([all, ...ranked], locale)}>
      <svg class="pattern-store" width="0" height="0" aria-hidden="true">
        <LabelPatterns id={patternId} />
      </svg>
      <ol>
        <Row site={all} longestMs={all.heldMs} patternId={patternId} isAll />
        {ranked.slice(0, shown).map((site) => (
          <Row key={site.site} site={site} longestMs={longest.heldMs} patternId={patternId} />
        ))}
      </ol>
      <Legend sites={ranked} patternId={patternId} />
    </Picture>
  );
}

/** "docs.example.org had the most time: 2 h 06 min, 96 % of it on task." */
export function readSites(sites: readonly SiteLabels[], locale: string): string {
  const words = pictureWordsIn(locale).sites;
  const [top] = sites.toSorted((a, b) => b.heldMs - a.heldMs);
  if (top === undefined || top.heldMs === 0) return words.nothing;
  const [label = 'unknown'] = LABELS.toSorted((a, b) => top.byLabel[b] - top.byLabel[a]);
  const share = formatShare(top.byLabel[label] / top.heldMs, locale);
  return words.reading(top.site, formatDuration(top.heldMs, locale), share, words.labels[label]);
}

type RowProps = {
  readonly site: SiteLabels;
  readonly longestMs: number;
  readonly patternId: string;
  readonly isAll?: boolean;
};

function Row({ site, longestMs, patternId, isAll = false }: RowProps) {
  const locale = useLocale();
  return (
    <li class={isAll ? 'label-row is-all' : 'label-row'}>
      <bdi class="label-site" title={site.site}>
        {site.site}
      </bdi>
      <svg direction="ltr" width="100%" height="16" aria-hidden="true">
        {toParts(site, longestMs).map(({ label, x, width }) => (
          <rect
            key={label}
            class={`label-part is-${label}`}
            fill={fillOf(label, patternId)}
            x={percent(x)}
            width={percent(width)}
            height="16"
          />
        ))}
      </svg>
      <span class="label-time number">{formatDuration(site.heldMs, locale)}</span>
    </li>
  );
}

/** Where each label's part lies on the bar, in per cent of its width. */
export function toParts({ byLabel }: SiteLabels, longestMs: number) {
  let x = 0;
  return LABELS.map((label) => {
    const part = { label, x, width: (byLabel[label] / Math.max(1, longestMs)) * 100 };
    x += part.width;
    return part;
  }).filter(({ width }) => width > 0);
}

function Legend({ sites, patternId }: LabelBarsProps & { readonly patternId: string }) {
  const { strip } = pictureWordsIn(useLocale());
  return (
    <ul class="legend">
      {LABELS.filter((label) => sites.some(({ byLabel }) => byLabel[label] > 0)).map((label) => (
        <li key={label}>
          <svg width="18" height="14" aria-hidden="true">
            <rect
              class={`label-part is-${label}`}
              fill={fillOf(label, patternId)}
              y="1"
              width="18"
              height="12"
            />
          </svg>
          <span>{strip[label]}</span>
        </li>
      ))}
    </ul>
  );
}

function allOf(sites: readonly SiteLabels[], name: string): SiteLabels {
  const sum = (of: (site: SiteLabels) => number) => sites.reduce((total, site) => total + of(site), 0);
  return {
    site: name,
    heldMs: sum(({ heldMs }) => heldMs),
    byLabel: {
      on: sum(({ byLabel }) => byLabel.on),
      support: sum(({ byLabel }) => byLabel.support),
      off: sum(({ byLabel }) => byLabel.off),
      unknown: sum(({ byLabel }) => byLabel.unknown),
    },
  };
}

function tableOfSites(sites: readonly SiteLabels[], locale: string): Table {
  const { columns, strip } = pictureWordsIn(locale);
  return {
    head: [columns.site, columns.held, ...LABELS.map((label) => strip[label])],
    rows: sites.map(({ site, heldMs, byLabel }) => [
      site,
      formatDuration(heldMs, locale),
      ...LABELS.map((label) => formatDuration(byLabel[label], locale)),
    ]),
  };
}
