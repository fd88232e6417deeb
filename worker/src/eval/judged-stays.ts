import type { Label, LabelAuthor, LabelledSegment } from '@locked-in/domain';
import type { LabelledSession, TrueStay } from './labelled-session.ts';

/** Time for which one page was held, with what was said of it and what is true of it. */
export type JudgedStay = {
  readonly segment: LabelledSegment;
  readonly ms: number;
  readonly said: Label;
  readonly by: LabelAuthor;
  readonly truth: TrueStay;
};

/** The held time of a session, cut where what was said or what is true changes. */
export function judgedStays(
  segments: readonly LabelledSegment[],
  { truth }: Pick<LabelledSession, 'truth'>,
): readonly JudgedStay[] {
  return segments.filter(({ page }) => page !== undefined).flatMap((segment) => cut(segment, truth));
}

function cut(segment: LabelledSegment, truth: readonly TrueStay[]): readonly JudgedStay[] {
  return truth.flatMap((stay, index) => {
    const startMs = Math.max(segment.startMs, stay.fromMs);
    const endMs = Math.min(segment.endMs, truth[index + 1]?.fromMs ?? Number.POSITIVE_INFINITY);
    if (startMs >= endMs) return [];
    const part = { ...segment, startMs, endMs };
    return [{ segment: part, ms: endMs - startMs, said: segment.label, by: segment.by, truth: stay }];
  });
}

/** The same session as if every page had been labelled as it truly is. */
export function trulyLabelled(
  segments: readonly LabelledSegment[],
  session: Pick<LabelledSession, 'truth'>,
): readonly LabelledSegment[] {
  return segments.flatMap((segment) =>
    segment.page
      ? judgedStays([segment], session).map(({ segment: part, truth }) => ({
          ...part,
          label: truth.label,
          by: 'person' as const,
        }))
      : [segment],
  );
}
