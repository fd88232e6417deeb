import type { LabelledSegment, SessionMark } from '@locked-in/domain';
import { formatClock } from './format.ts';
import { LabelLegend } from './label-legend.tsx';
import { SegmentDetail } from './segment-detail.tsx';
import { readSegment, segmentSentence } from './segment-reading.ts';
import { SegmentTable } from './segment-table.tsx';
import { MarkLegend, SessionMarks } from './session-marks.tsx';
import { rangeOf, tickClass, toBlocks, toTicks } from './timeline-layout.ts';
import { timelineSlider, trackClass } from './timeline-slider.ts';
import { timelineWordsIn } from './timeline-words.ts';
import { useChosenSegment } from './use-chosen-segment.ts';
import { useLocale } from './use-locale.ts';

export type SegmentTimelineProps = {
  readonly segments: readonly LabelledSegment[];
  /** IANA zone in which the clock times are shown. */
  readonly timeZone: string;
  /** What was held and let through; stands above the stretches. */
  readonly marks?: readonly SessionMark[] | undefined;
};

/**
 * A session from left to right. What serves the intent stands above the line, what does not hangs below it,
 * unknown lies across it:
 *
 *      ####  ####
 *     ----------==---....--
 *          %%
 */
export function SegmentTimeline({ segments, timeZone, marks = [] }: SegmentTimelineProps) {
  const { chosen, chosenIndex, trackProps } = useChosenSegment(segments);
  const locale = useLocale();
  const words = timelineWordsIn(locale);
  if (segments.length === 0) return <p class="muted">{words.nothing}</p>;
  const reading = chosen && readSegment(chosen, timeZone, locale);
  const text = reading ? segmentSentence(reading, locale) : words.noneChosen;
  return (
    <div class="segment-timeline">
      <div
        {...trackProps}
        {...timelineSlider({ label: words.slider, segments, chosenIndex, text })}
        class={trackClass(marks)}
      >
        <Blocks segments={segments} chosen={chosen} />
        <SessionMarks marks={marks} range={rangeOf(segments)} timeZone={timeZone} />
      </div>
      <Axis segments={segments} timeZone={timeZone} />
      <SegmentDetail segment={chosen} reading={reading} />
      <LabelLegend segments={segments} />
      <MarkLegend marks={marks} />
      <SegmentTable segments={segments} marks={marks} timeZone={timeZone} />
    </div>
  );
}

type BlocksProps = {
  readonly segments: readonly LabelledSegment[];
  readonly chosen: LabelledSegment | undefined;
};

function Blocks({ segments, chosen }: BlocksProps) {
  return toBlocks(segments).map(({ segment, kind, left, width }) => (
    <span
      key={segment.startMs}
      class={`timeline-block stretch-${kind}${segment === chosen ? ' chosen' : ''}`}
      style={{ left: `${left}%`, width: `${width}%` }}
    />
  ));
}

function Axis({ segments, timeZone }: SegmentTimelineProps) {
  const locale = useLocale();
  const range = rangeOf(segments);
  return (
    <div class="timeline-axis number" dir="ltr" aria-hidden="true">
      <span class="axis-end">{formatClock(range.startMs, timeZone, locale)}</span>
      {toTicks(range, timeZone, locale).map((tick) => (
        <span key={tick.left} class={tickClass(tick)} style={{ left: `${tick.left}%` }}>
          {tick.text}
        </span>
      ))}
      <span class="axis-end">{formatClock(range.endMs, timeZone, locale)}</span>
    </div>
  );
}
