import type { DayStanding, StreakDay } from '@locked-in/domain';

export type StreakMarkKind = DayStanding | 'coming';

/** A form for each, so that none is told by its colour alone: filled and ticked, a bar, a ring, a frame, a dot. */
export function StreakMark({ kind }: { readonly kind: StreakMarkKind }) {
  return (
    <svg class={`streak-mark is-${kind}`} viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
      {kind === 'coming' ? (
        <circle cx="10" cy="10" r="2" />
      ) : (
        <rect x="1.5" y="1.5" width="17" height="17" rx="4" />
      )}
      {kind === 'kept' && <path d="M5.5 10.5l3 3 6-7" />}
      {kind === 'rest' && <path d="M6 10h8" />}
      {kind === 'excused' && <circle cx="10" cy="10" r="3.5" />}
    </svg>
  );
}

/** A day that is not over is to come, unless something is known of it already. */
export function isComing({ date, standing }: StreakDay, today: string): boolean {
  return standing === 'empty' && date >= today;
}
