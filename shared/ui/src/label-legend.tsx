import type { LabelledSegment } from '@locked-in/domain';
import { formatDuration } from './format.ts';
import { STRETCH_KINDS, type StretchKind, stretchKindOf } from './stretch.ts';
import { timelineWordsIn } from './timeline-words.ts';
import { useLocale } from './use-locale.ts';

export type LabelLegendProps = { readonly segments: readonly LabelledSegment[] };

/** What the shapes of a timeline mean and how long each lasted in total. Only what occurs is listed. */
export function LabelLegend({ segments }: LabelLegendProps) {
  const locale = useLocale();
  const words = timelineWordsIn(locale);
  const totals = totalsOf(segments);
  return (
    <ul class="label-legend">
      {STRETCH_KINDS.filter((kind) => totals.has(kind)).map((kind) => (
        <li key={kind} title={words.meanings[kind]}>
          <StretchSwatch kind={kind} />
          <span>{words.stretch[kind]}</span>
          <span class="number muted">{formatDuration(totals.get(kind) ?? 0, locale)}</span>
        </li>
      ))}
    </ul>
  );
}

/** The shape and pattern of a kind, as the timeline draws it. */
export function StretchSwatch({ kind }: { readonly kind: StretchKind }) {
  return <span class={`stretch-swatch stretch-${kind}`} aria-hidden="true" />;
}

function totalsOf(segments: readonly LabelledSegment[]): ReadonlyMap<StretchKind, number> {
  const totals = new Map<StretchKind, number>();
  for (const segment of segments) {
    const kind = stretchKindOf(segment);
    totals.set(kind, (totals.get(kind) ?? 0) + segment.endMs - segment.startMs);
  }
  return totals;
}
