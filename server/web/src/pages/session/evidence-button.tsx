import type { LabelledSegment } from '@locked-in/domain';
import { formatClock, formatDuration, STRETCH_WORDS, stretchKindOf } from '@locked-in/ui';
import type { Evidence } from './use-evidence.ts';
import { SESSION_WORDS as WORDS } from './words.ts';

const MOST_LISTED = 6;

export type Cited = {
  readonly segments: readonly LabelledSegment[];
  readonly timeZone: string;
  readonly evidence: Evidence;
};

type EvidenceButtonProps = Cited & {
  /** Who cites. */
  readonly id: string;
  readonly cites: readonly number[];
};

/** Marks on the timeline what a claim rests on, and lists it for those who do not look at pictures. */
export function EvidenceButton({ id, cites, segments, timeZone, evidence }: EvidenceButtonProps) {
  const isPinned = evidence.pinned === id;
  const named = cites.flatMap((index) => segments[index] ?? []);
  if (named.length === 0) return null;
  return (
    <div class="evidence">
      <button
        type="button"
        class="link-button small"
        aria-expanded={isPinned}
        onFocus={() => evidence.point(cites)}
        onBlur={() => evidence.point(undefined)}
        onClick={() => evidence.toggle(id, cites)}
      >
        {isPinned ? WORDS.hide : WORDS.show(named.length)}
      </button>
      {isPinned && <EvidenceList named={named} timeZone={timeZone} />}
    </div>
  );
}

function EvidenceList({
  named,
  timeZone,
}: {
  readonly named: readonly LabelledSegment[];
  readonly timeZone: string;
}) {
  return (
    <ul class="evidence-list small" aria-label={WORDS.shown}>
      {named.slice(0, MOST_LISTED).map((segment) => (
        <li key={segment.startMs}>
          <span class="number">
            {formatClock(segment.startMs, timeZone)}, {formatDuration(segment.endMs - segment.startMs)}
          </span>{' '}
          <bdi>{segment.page?.site}</bdi> {STRETCH_WORDS[stretchKindOf(segment)]}
        </li>
      ))}
      {named.length > MOST_LISTED && <li class="muted">{WORDS.more(named.length - MOST_LISTED)}</li>}
    </ul>
  );
}
