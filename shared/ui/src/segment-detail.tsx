import type { LabelledSegment } from '@locked-in/domain';
import { StretchSwatch } from './label-legend.tsx';
import { stretchKindOf } from './label-words.ts';
import type { SegmentReading } from './segment-reading.ts';

export type SegmentDetailProps = {
  readonly segment: LabelledSegment | undefined;
  readonly reading: SegmentReading | undefined;
};

/** The chosen stretch in words. The timeline itself says the same to a screen reader. */
export function SegmentDetail({ segment, reading }: SegmentDetailProps) {
  return (
    <div class="segment-detail" aria-hidden="true">
      {segment === undefined || reading === undefined ? (
        <p class="muted small">Point at the timeline, or focus it and use the arrow keys.</p>
      ) : (
        <>
          <p class="segment-where">
            <StretchSwatch kind={stretchKindOf(segment)} />
            <strong>{reading.where}</strong>
            {reading.title === undefined ? null : <span class="segment-title muted">{reading.title}</span>}
          </p>
          <p class="small muted">
            <span class="number">{reading.when}</span> · <span class="number">{reading.duration}</span> ·{' '}
            {reading.label}
            {reading.by === undefined ? null : <> · said by {reading.by}</>}
          </p>
        </>
      )}
    </div>
  );
}
