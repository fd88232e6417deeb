import type { LabelledSegment } from '@locked-in/domain';
import { STRETCH_KINDS, type StretchKind, stretchKindOf } from '../stretch.ts';
import { type Range, shareOf } from '../timeline-layout.ts';

/** More columns than this cannot be told apart and make zooming slow. */
export const MOST_BLOCKS = 240;

/** One drawn block, in per cent of the width; `share`: how much of its time it stands for, 1 = all. */
export type MergedBlock = {
  readonly kind: StretchKind;
  readonly left: number;
  readonly width: number;
  readonly share: number;
};

/** The segments that lie in a range at all: from the first to before the last index. */
export function indicesIn(segments: readonly LabelledSegment[], { startMs, endMs }: Range) {
  return {
    from: firstWhere(segments, (segment) => segment.endMs > startMs),
    to: firstWhere(segments, (segment) => segment.startMs >= endMs),
  };
}

/**
 * What is drawn of a range: every segment, or where there are more than `most`, one column per share of the width, in
 * which each kind is as high as its share of the time.
 *
 *     ▏on▕off▏on▕off▏on▏  →  ▅▅▅▅▅ on
 *                            ▂▂▂▂▂ off
 */
export function toMergedBlocks(
  segments: readonly LabelledSegment[],
  range: Range,
  most = MOST_BLOCKS,
): readonly MergedBlock[] {
  const { from, to } = indicesIn(segments, range);
  const shown = segments.slice(from, to);
  return shown.length <= most
    ? shown.map((segment) => toBlock(segment, range))
    : toColumns(shown, range, most);
}

function toBlock(segment: LabelledSegment, range: Range): MergedBlock {
  const left = Math.max(0, shareOf(segment.startMs, range));
  const right = Math.min(100, shareOf(segment.endMs, range));
  return { kind: stretchKindOf(segment), left, width: Math.max(0, right - left), share: 1 };
}

function toColumns(
  segments: readonly LabelledSegment[],
  range: Range,
  count: number,
): readonly MergedBlock[] {
  const columnMs = (range.endMs - range.startMs) / count;
  const totals = new Map(STRETCH_KINDS.map((kind) => [kind, new Float64Array(count)]));
  for (const segment of segments) addTo(totals.get(stretchKindOf(segment)), segment, { range, columnMs });
  return [...totals].flatMap(([kind, columns]) => toRuns(kind, columns, columnMs));
}

type Columns = { readonly range: Range; readonly columnMs: number };

function addTo(
  columns: Float64Array | undefined,
  { startMs, endMs }: LabelledSegment,
  { range, columnMs }: Columns,
): void {
  if (columns === undefined) return;
  const start = Math.max(0, (startMs - range.startMs) / columnMs);
  const end = Math.min(columns.length, (endMs - range.startMs) / columnMs);
  for (let index = Math.floor(start); index < end; index++) {
    columns[index] = (columns[index] ?? 0) + Math.min(end, index + 1) - Math.max(start, index);
  }
}

/** Neighbours that are filled alike become one block. */
function toRuns(kind: StretchKind, columns: Float64Array, columnMs: number): readonly MergedBlock[] {
  const width = 100 / columns.length;
  const runs: MergedBlock[] = [];
  if (columnMs <= 0) return runs;
  for (const [index, filled] of columns.entries()) {
    const share = Math.min(1, Math.round(filled * 20) / 20);
    const last = runs.at(-1);
    if (share === 0) continue;
    const isSame = last?.share === share && Math.abs(last.left + last.width - index * width) < 1e-6;
    if (isSame && last) runs[runs.length - 1] = { ...last, width: last.width + width };
    if (!isSame) runs.push({ kind, left: index * width, width, share });
  }
  return runs;
}

function firstWhere(
  segments: readonly LabelledSegment[],
  holds: (segment: LabelledSegment) => boolean,
): number {
  let [low, high] = [0, segments.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const segment = segments[middle];
    if (segment !== undefined && holds(segment)) high = middle;
    if (segment === undefined || !holds(segment)) low = middle + 1;
  }
  return low;
}
