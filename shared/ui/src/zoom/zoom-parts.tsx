import type { LabelledSegment } from '@locked-in/domain';
import { useMemo } from 'preact/hooks';
import { pictureWordsIn } from '../pictures/picture-words.ts';
import { type Range, shareOf, tickClass } from '../timeline-layout.ts';
import { useLocale } from '../use-locale.ts';
import { toMergedBlocks } from './merged-blocks.ts';
import type { ZoomView } from './use-zoom.ts';
import { clockFor, toZoomTicks } from './zoom-ticks.ts';

type PartProps = { readonly segments: readonly LabelledSegment[]; readonly range: Range };

export function MergedBlocks({ segments, range }: PartProps) {
  return toMergedBlocks(segments, range).map(({ kind, left, width, share }, index) => (
    <span
      key={index}
      class={share === 1 ? `timeline-block stretch-${kind}` : `timeline-block is-part stretch-${kind}`}
      style={
        share === 1
          ? { left: `${left}%`, width: `${width}%` }
          : { left: `${left}%`, width: `${width}%`, '--share': share }
      }
    />
  ));
}

type FramesProps = PartProps & {
  readonly indices: readonly number[];
  readonly kind: 'evidence' | 'chosen';
};

/** A frame around each of these segments that is in view. */
export function Frames({ segments, indices, range, kind }: FramesProps) {
  return indices.flatMap((index) => {
    const segment = segments[index];
    if (segment === undefined || segment.endMs <= range.startMs || segment.startMs >= range.endMs) return [];
    const left = Math.max(0, shareOf(segment.startMs, range));
    const width = Math.min(100, shareOf(segment.endMs, range)) - left;
    return [
      <span key={index} class={`zoom-frame is-${kind}`} style={{ left: `${left}%`, width: `${width}%` }} />,
    ];
  });
}

export function ZoomAxis({ range, timeZone }: { readonly range: Range; readonly timeZone: string }) {
  const locale = useLocale();
  const toClock = clockFor(range, timeZone, locale);
  return (
    <div class="timeline-axis number" dir="ltr" aria-hidden="true">
      <span class="axis-end">{toClock(range.startMs)}</span>
      {toZoomTicks(range, timeZone, locale).map((tick) => (
        <span key={tick.left} class={tickClass(tick)} style={{ left: `${tick.left}%` }}>
          {tick.text}
        </span>
      ))}
      <span class="axis-end">{toClock(range.endMs)}</span>
    </div>
  );
}

type OverviewProps = {
  readonly segments: readonly LabelledSegment[];
  readonly view: ZoomView;
  readonly highlighted: readonly number[];
};

const OVERVIEW_COLUMNS = 160;

/** The whole session in one line, with a frame around what is shown. */
export function ZoomOverview({ segments, view: { whole, shown }, highlighted }: OverviewProps) {
  const { overview } = pictureWordsIn(useLocale()).zoom;
  const blocks = useMemo(
    () =>
      toMergedBlocks(segments, whole, OVERVIEW_COLUMNS).map(({ kind, left, width, share }) => (
        <span
          key={`${kind} ${left}`}
          class={`overview-block stretch-${kind}`}
          style={{ left: `${left}%`, width: `${width}%`, opacity: share }}
        />
      )),
    [segments, whole.startMs, whole.endMs],
  );
  const left = shareOf(shown.startMs, whole);
  return (
    <div class="zoom-overview" dir="ltr" role="img" aria-label={overview}>
      {blocks}
      <Frames segments={segments} indices={highlighted} range={whole} kind="evidence" />
      <span
        class="zoom-window"
        style={{ left: `${left}%`, width: `${shareOf(shown.endMs, whole) - left}%` }}
      />
    </div>
  );
}
