import type { SessionAnalysis } from '@locked-in/domain';

export const ANALYSIS_COLUMNS = ['segments', 'measures', 'computed', 'sentences', 'ai', 'marks'] as const;

type AnalysisRow = { readonly session_id: string } & {
  readonly [Column in (typeof ANALYSIS_COLUMNS)[number]]: NonNullable<SessionAnalysis[Column]> | null;
};

/** Undefined for the empty side of an outer join. */
export function toAnalysis(row: AnalysisRow): SessionAnalysis | undefined {
  const { segments, measures, computed, sentences, ai, marks } = row;
  if (segments === null || measures === null || computed === null || sentences === null) return undefined;
  return {
    sessionId: row.session_id,
    segments,
    measures,
    computed,
    sentences,
    ...(ai && { ai }),
    ...(marks && { marks }),
  };
}
