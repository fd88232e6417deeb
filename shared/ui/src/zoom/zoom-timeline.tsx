import type { LabelledSegment, SessionMark } from '@locked-in/domain';
import { useMemo } from 'preact/hooks';
import { LabelLegend } from '../label-legend.tsx';
import { pictureWordsIn } from '../pictures/picture-words.ts';
import { SegmentDetail } from '../segment-detail.tsx';
import { readSegment, segmentSentence } from '../segment-reading.ts';
import { MarkLegend, SessionMarks } from '../session-marks.tsx';
import type { Range } from '../timeline-layout.ts';
import { timelineSlider, trackClass } from '../timeline-slider.ts';
import { timelineWordsIn } from '../timeline-words.ts';
import { useLocale } from '../use-locale.ts';
import { usePointing } from './use-pointing.ts';
import { useZoom } from './use-zoom.ts';
import { MergedNote, ZoomBar } from './zoom-bar.tsx';
import { Frames, MergedBlocks, ZoomAxis, ZoomOverview } from './zoom-parts.tsx';
import { ZoomTable } from './zoom-table.tsx';

export type ZoomTimelineProps = {
  readonly segments: readonly LabelledSegment[];
  /** IANA zone in which the clock times are shown. */
  readonly timeZone: string;
  readonly marks?: readonly SessionMark[] | undefined;
  /** What is shown; absent: the component keeps it, from the whole session on. */
  readonly range?: Range | undefined;
  /** Told whenever the person zooms or moves. */
  readonly onRange?: ((range: Range) => void) | undefined;
  /** Indices of the segments to frame, such as the evidence of a sentence. */
  readonly highlighted?: readonly number[] | undefined;
  /** A stretch was pressed, or Enter on it. */
  readonly onChoose?: ((index: number) => void) | undefined;
};

/** One list, so that nothing is drawn anew for it. */
const NONE: readonly SessionMark[] = [];

/** The session's timeline down to the second: pointing or arrow keys read a stretch; wheel, fingers, keys and buttons zoom. */
export function ZoomTimeline(props: ZoomTimelineProps) {
  const words = timelineWordsIn(useLocale());
  if (props.segments.length === 0) return <p class="muted">{words.nothing}</p>;
  return <Timeline {...props} />;
}

function Timeline(props: ZoomTimelineProps) {
  const { segments, timeZone, marks = NONE, highlighted = [], onChoose } = props;
  const locale = useLocale();
  const view = useZoom(props);
  const { chosen, chosenIndex, trackProps } = usePointing({ segments, view, onChoose });
  const { shown } = view;
  const blocks = useMemo(
    () => <MergedBlocks segments={segments} range={shown} />,
    [segments, shown.startMs, shown.endMs],
  );
  const legend = useMemo(() => <LabelLegend segments={segments} />, [segments]);
  const reading = chosen && readSegment(chosen, timeZone, locale);
  const text = reading ? segmentSentence(reading, locale) : timelineWordsIn(locale).noneChosen;
  return (
    <div class="segment-timeline zoom-timeline">
      <div
        {...trackProps}
        {...timelineSlider({ label: pictureWordsIn(locale).zoom.slider, segments, chosenIndex, text })}
        class={trackClass(marks)}
      >
        <div class="zoom-field">
          {blocks}
          <Frames segments={segments} indices={highlighted} range={shown} kind="evidence" />
          {chosenIndex !== undefined && (
            <Frames segments={segments} indices={[chosenIndex]} range={shown} kind="chosen" />
          )}
        </div>
        <SessionMarks marks={marks} range={shown} timeZone={timeZone} />
      </div>
      <ZoomAxis range={shown} timeZone={timeZone} />
      <ZoomBar view={view} timeZone={timeZone} />
      {!view.isWhole && <ZoomOverview segments={segments} view={view} highlighted={highlighted} />}
      <SegmentDetail segment={chosen} reading={reading} hint={pictureWordsIn(locale).zoom.hint} />
      <MergedNote segments={segments} range={shown} chosen={chosen} />
      {legend}
      <MarkLegend marks={marks} />
      <ZoomTable segments={segments} marks={marks} range={shown} timeZone={timeZone} />
    </div>
  );
}
