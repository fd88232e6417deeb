import { type GoalTarget, type GoalWeek, toTargetReach } from '@locked-in/domain';
import { useId } from 'preact/hooks';
import { percent } from '../day-layout.ts';
import { Hatch } from '../hatch.tsx';
import { counterIn } from '../plural.ts';
import { useLocale } from '../use-locale.ts';
import { readDone } from './goal-readings.ts';
import { goalWordsIn } from './goal-words.ts';

export type GoalBarProps = { readonly target: GoalTarget; readonly week: GoalWeek };

/**
 * How far a week is: what is done, what perhaps is (hatched), and where the target lies.
 *
 *     [=======////   |    ]
 */
export function GoalBar({ target, week }: GoalBarProps) {
  const locale = useLocale();
  const words = goalWordsIn(locale);
  const hatchId = useId();
  const { share, standing } = toTargetReach(target, week);
  const most = Math.max(1, share.high);
  const [low, high, aim] = [share.low, share.high, 1].map((part) => (part / most) * 98);
  const notes = [
    standing !== 'open' && words.standing[standing],
    week.sealed > 0 && counterIn(locale)(week.sealed, words.sealed),
  ].filter(Boolean);
  return (
    <div class="goal-bar">
      <svg direction="ltr" width="100%" height="18" aria-hidden="true">
        <Hatch id={hatchId} />
        <rect class="goal-ground" y="3" width={percent(aim ?? 98)} height="12" rx="2" />
        <rect
          fill={`url(#${hatchId})`}
          x={percent(low ?? 0)}
          y="3"
          width={percent((high ?? 0) - (low ?? 0))}
          height="12"
        />
        <rect class="goal-done" y="3" width={percent(low ?? 0)} height="12" rx="2" />
        <line class="goal-aim" x1={percent(aim ?? 98)} x2={percent(aim ?? 98)} y1="0" y2="18" />
      </svg>
      <p class="small">
        <span class="number">{readDone(target, week, locale)}</span>
        {notes.length > 0 && <span class="muted"> · {notes.join(' · ')}</span>}
      </p>
    </div>
  );
}
