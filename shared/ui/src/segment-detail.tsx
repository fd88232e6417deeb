import type { LabelledSegment } from '@locked-in/domain';
import { StretchSwatch } from './label-legend.tsx';
import type { SegmentReading } from './segment-reading.ts';
import { stretchKindOf } from './stretch.ts';
import { timelineWordsIn } from './timeline-words.ts';
import { useLocale } from './use-locale.ts';

export type SegmentDetailProps = {
  readonly segment: LabelledSegment | undefined;
  readonly reading: SegmentReading | undefined;
  /** What to do where no stretch is chosen, if it is more than to point. */
  readonly hint?: string | undefined;
};

/** The chosen stretch in words. The timeline itself says the same to a screen reader. */
export function SegmentDetail({ segment, reading, hint }: SegmentDetailProps) {
  const words = timelineWordsIn(useLocale());
  return (
    <div class="segment-detail" aria-hidden="true">
      {segment === undefined || reading === undefined ? (
        <p class="muted small">{hint ?? words.hint}</p>
      ) : (
        <>
          <p class="segment-where">
            <StretchSwatch kind={stretchKindOf(segment)} />
            <strong dir="auto">{reading.where}</strong>
            {reading.title === undefined ? null : (
              <span class="segment-title muted" dir="auto">
                {reading.title}
              </span>
            )}
          </p>
          <p class="small muted">
            <span class="number">{reading.when}</span> · <span class="number">{reading.duration}</span> ·{' '}
            {reading.label}
            {reading.by === undefined ? null : <> · {words.saidBy(reading.by)}</>}
          </p>
        </>
      )}
    </div>
  );
}
