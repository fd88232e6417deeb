import type { LabelledSegment } from '../label.ts';
import { isHeld } from '../measure/standing.ts';
import type { SessionStrip, StripKind, StripRun } from './details.ts';

type Piece = { readonly startMs: number; readonly endMs: number; readonly kind: StripKind };

const MOST_RUNS = 120;

/**
 * What a session was like from its first moment to its last, in at most 120 runs that add up to it. Where there are more,
 * it is looked at through 120 cells of one length, each of which is what filled it longest.
 */
export function toStrip(segments: readonly LabelledSegment[]): Omit<SessionStrip, 'sessionId'> {
  const pieces = withPauses(segments);
  const runs = join(pieces);
  if (runs.length <= MOST_RUNS) return { runs, resolutionMs: 0 };
  const cells = toCells(pieces);
  const resolutionMs = Math.max(...cells.map(({ startMs, endMs }) => endMs - startMs));
  return { runs: join(cells), resolutionMs };
}

/** What lies between two segments was paused. */
function withPauses(segments: readonly LabelledSegment[]): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const segment of segments) {
    const last = pieces.at(-1);
    if (last && last.endMs < segment.startMs) {
      pieces.push({ startMs: last.endMs, endMs: segment.startMs, kind: 'pause' });
    }
    pieces.push({ startMs: segment.startMs, endMs: segment.endMs, kind: kindOf(segment) });
  }
  return pieces;
}

function kindOf(segment: LabelledSegment): StripKind {
  if (isHeld(segment)) return segment.label;
  return segment.presence === 'away' ? 'away' : 'unobserved';
}

function join(pieces: readonly Piece[]): readonly StripRun[] {
  const runs: StripRun[] = [];
  for (const { startMs, endMs, kind } of pieces) {
    const last = runs.at(-1);
    if (last?.kind === kind) runs[runs.length - 1] = { kind, ms: last.ms + endMs - startMs };
    else if (endMs > startMs) runs.push({ kind, ms: endMs - startMs });
  }
  return runs;
}

function toCells(pieces: readonly Piece[]): readonly Piece[] {
  const [startMs, endMs] = [pieces[0]?.startMs ?? 0, pieces.at(-1)?.endMs ?? 0];
  const edgeOf = (cell: number) => startMs + Math.round(((endMs - startMs) * cell) / MOST_RUNS);
  let from = 0;
  return Array.from({ length: MOST_RUNS }, (_, cell) => {
    const span = { startMs: edgeOf(cell), endMs: edgeOf(cell + 1) };
    while ((pieces[from]?.endMs ?? span.endMs) <= span.startMs) from += 1;
    return { ...span, kind: longestIn(span, pieces, from) };
  });
}

function longestIn(
  span: { readonly startMs: number; readonly endMs: number },
  pieces: readonly Piece[],
  from: number,
): StripKind {
  const times = new Map<StripKind, number>();
  for (let at = from; (pieces[at]?.startMs ?? span.endMs) < span.endMs; at += 1) {
    const piece = pieces[at];
    if (!piece) break;
    const ms = Math.min(piece.endMs, span.endMs) - Math.max(piece.startMs, span.startMs);
    times.set(piece.kind, (times.get(piece.kind) ?? 0) + ms);
  }
  let longest: StripKind = 'unobserved';
  for (const [kind, ms] of times) if (ms > (times.get(longest) ?? 0)) longest = kind;
  return longest;
}
