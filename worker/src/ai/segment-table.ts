import type { LabelledSegment } from '@locked-in/domain';
import { cleanText } from './clean-text.ts';
import { estimateTokens } from './estimate-tokens.ts';
import { sayDuration } from './words.ts';

export type SegmentTable = {
  /** One array a row, in the order of COLUMNS. */
  readonly rows: readonly (readonly (string | number)[])[];
  /** The segments that the model can see, and so may cite. */
  readonly shown: ReadonlySet<number>;
  readonly leftOut: { readonly segments: number; readonly lasting: string };
};

export type TableLimits = { readonly maxTokens: number; readonly sees: 'sites' | 'titles' };

export const COLUMNS = ['segment', 'starts after', 'lasts', 'presence', 'label', 'site', 'title'] as const;

const SHORTEST_MS = 5_000;
const SITE_LENGTH = 80;
const TITLE_LENGTH = 80;

type Row = {
  readonly index: number;
  readonly lengthMs: number;
  readonly cells: readonly (string | number)[];
};

/** The session's segments by their index, as many of the longest as fit; how much is left out is said. */
export function toSegmentTable(segments: readonly LabelledSegment[], limits: TableLimits): SegmentTable {
  const startMs = segments[0]?.startMs ?? 0;
  const rows = segments.map((segment, index) => toRow(segment, { index, startMs, sees: limits.sees }));
  const kept = longestThatFit(rows, limits.maxTokens);
  const left = rows.filter(({ index }) => !kept.has(index));
  return {
    rows: rows.filter(({ index }) => kept.has(index)).map(({ cells }) => cells),
    shown: kept,
    leftOut: {
      segments: left.length,
      lasting: sayDuration(left.reduce((sum, { lengthMs }) => sum + lengthMs, 0)),
    },
  };
}

type Place = { readonly index: number; readonly startMs: number; readonly sees: 'sites' | 'titles' };

function toRow(segment: LabelledSegment, { index, startMs, sees }: Place): Row {
  const { page, isPrivate, presence, label } = segment;
  const lengthMs = segment.endMs - segment.startMs;
  const site = isPrivate ? '(private)' : cleanText(page?.site ?? '', SITE_LENGTH);
  const title = sees === 'titles' && page?.title ? [cleanText(page.title, TITLE_LENGTH)] : [];
  const since = sayDuration(segment.startMs - startMs);
  return { index, lengthMs, cells: [index, since, sayDuration(lengthMs), presence, label, site, ...title] };
}

function longestThatFit(rows: readonly Row[], maxTokens: number): ReadonlySet<number> {
  const kept = new Set<number>();
  let tokens = 0;
  for (const row of rows.toSorted((a, b) => b.lengthMs - a.lengthMs)) {
    tokens += estimateTokens(JSON.stringify(row.cells)) + 1;
    if (tokens > maxTokens || row.lengthMs < SHORTEST_MS) break;
    kept.add(row.index);
  }
  return kept;
}
