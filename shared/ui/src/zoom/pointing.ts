import type { LabelledSegment } from '@locked-in/domain';
import type { ZoomView } from './use-zoom.ts';

export type PointingBasis = {
  readonly segments: readonly LabelledSegment[];
  readonly view: ZoomView;
  /** A stretch was pressed, or Enter on it. */
  readonly onChoose?: ((index: number) => void) | undefined;
};

/** What a timeline's pointers, wheel and keys work on. */
export type Pointing = PointingBasis & {
  readonly chosenIndex: number | undefined;
  /** Reads a stretch. */
  readonly choose: (index: number) => void;
};
