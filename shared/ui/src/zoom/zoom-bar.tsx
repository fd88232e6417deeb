import type { LabelledSegment } from '@locked-in/domain';
import { formatDuration } from '../format.ts';
import { pictureWordsIn } from '../pictures/picture-words.ts';
import type { Range } from '../timeline-layout.ts';
import { useLocale } from '../use-locale.ts';
import { indicesIn, MOST_BLOCKS } from './merged-blocks.ts';
import type { ZoomView } from './use-zoom.ts';
import { clockFor } from './zoom-ticks.ts';

const PAN_STEP = 0.5;

type ZoomBarProps = { readonly view: ZoomView; readonly timeZone: string };

/** Which part is shown, and buttons for who has neither wheel nor keys. */
export function ZoomBar({ view, timeZone }: ZoomBarProps) {
  const locale = useLocale();
  const { zoom } = pictureWordsIn(locale);
  const { shown } = view;
  const toClock = clockFor(shown, timeZone, locale);
  const length = formatDuration(shown.endMs - shown.startMs, locale);
  return (
    <div class="zoom-bar">
      <p class="small muted number" role="status">
        {zoom.shown(toClock(shown.startMs), toClock(shown.endMs), length)}
      </p>
      <ZoomButton sign="←" name={zoom.earlier} isOff={view.isWhole} onPress={() => view.pan(-PAN_STEP)} />
      <ZoomButton sign="→" name={zoom.later} isOff={view.isWhole} onPress={() => view.pan(PAN_STEP)} />
      <ZoomButton sign="−" name={zoom.out} isOff={view.isWhole} onPress={() => view.further()} />
      <ZoomButton sign="+" name={zoom.in} onPress={() => view.closer()} />
      <button class="button quiet small" type="button" disabled={view.isWhole} onClick={view.showWhole}>
        {zoom.whole}
      </button>
    </div>
  );
}

type ZoomButtonProps = {
  readonly sign: string;
  readonly name: string;
  readonly isOff?: boolean;
  readonly onPress: () => void;
};

function ZoomButton({ sign, name, isOff = false, onPress }: ZoomButtonProps) {
  return (
    <button
      class="button zoom-button"
      type="button"
      aria-label={name}
      title={name}
      disabled={isOff}
      onClick={onPress}
    >
      <span aria-hidden="true">{sign}</span>
    </button>
  );
}

type MergedNoteProps = {
  readonly segments: readonly LabelledSegment[];
  readonly range: Range;
  readonly chosen: LabelledSegment | undefined;
};

/** Says that the place pointed at holds more than can be told apart. */
export function MergedNote({ segments, range, chosen }: MergedNoteProps) {
  const locale = useLocale();
  const columnMs = (range.endMs - range.startMs) / MOST_BLOCKS;
  if (chosen === undefined || chosen.endMs - chosen.startMs >= columnMs) return null;
  const around = { startMs: chosen.startMs - columnMs / 2, endMs: chosen.startMs + columnMs / 2 };
  const { from, to } = indicesIn(segments, around);
  if (to - from < 2) return null;
  return (
    <p class="small muted">
      {pictureWordsIn(locale).zoom.merged(String(to - from), formatDuration(columnMs, locale))}
    </p>
  );
}
