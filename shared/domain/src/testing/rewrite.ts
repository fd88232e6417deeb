import fc from 'fast-check';
import type { Label, LabelledSegment } from '../label.ts';
import { isHeld } from '../measure/standing.ts';

/** A part of a session, by where it begins and how long it is, both relative. */
export type Portion = { readonly from: number; readonly size: number };

export function portions(): fc.Arbitrary<Portion> {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  return fc.record({
    from: share,
    size: fc.oneof(
      share,
      share.map((size) => size / 50),
    ),
  });
}

/** The same session with one portion of it changed; segments are cut where the portion begins and ends. */
export function rewrite(
  segments: readonly LabelledSegment[],
  { from, size }: Portion,
  change: (segment: LabelledSegment) => LabelledSegment,
): readonly LabelledSegment[] {
  const startMs = segments[0]?.startMs ?? 0;
  const spanMs = (segments.at(-1)?.endMs ?? startMs) - startMs;
  const fromMs = startMs + Math.round(from * spanMs);
  const toMs = startMs + Math.round(Math.min(1, from + size) * spanMs);
  return cutAt(cutAt(segments, fromMs), toMs).map((segment) =>
    segment.startMs >= fromMs && segment.endMs <= toMs ? change(segment) : segment,
  );
}

export function cutAt(segments: readonly LabelledSegment[], atMs: number): readonly LabelledSegment[] {
  return segments.flatMap((segment) =>
    segment.startMs < atMs && atMs < segment.endMs
      ? [
          { ...segment, endMs: atMs },
          { ...segment, startMs: atMs },
        ]
      : [segment],
  );
}

export function toOn({ startMs, endMs }: LabelledSegment): LabelledSegment {
  return { startMs, endMs, presence: 'active', page: { site: 'docs.test' }, label: 'on', by: 'person' };
}

export function toUnobserved({ startMs, endMs }: LabelledSegment): LabelledSegment {
  return { startMs, endMs, presence: 'unobserved', label: 'unknown', by: 'default' };
}

/** Another label for what is held; time without a page stays as it is. */
export function relabel(label: Label): (segment: LabelledSegment) => LabelledSegment {
  return (segment) => (isHeld(segment) ? { ...segment, label } : segment);
}
