import { type GoalTarget, type GoalWeek, toTargetReach } from '@locked-in/domain';
import { useId } from 'preact/hooks';
import { Hatch } from '../hatch.tsx';
import { PictureTable } from '../picture-table.tsx';
import { useLocale } from '../use-locale.ts';
import { readDone } from './goal-readings.ts';
import { goalWordsIn } from './goal-words.ts';

export type GoalWeeksProps = {
  readonly target: GoalTarget;
  /** Oldest first. */
  readonly weeks: readonly (GoalWeek & { readonly week: string })[];
};

const COLUMN = { step: 22, width: 14, height: 48 } as const;

/** One column a week under the line of the target. */
export function GoalWeeks({ target, weeks }: GoalWeeksProps) {
  const locale = useLocale();
  const words = goalWordsIn(locale);
  const hatchId = useId();
  const shares = weeks.map((week) => toTargetReach(target, week).share);
  const scale = COLUMN.height / Math.max(1.25, ...shares.map(({ high }) => high));
  const aimY = COLUMN.height - scale;
  return (
    <div class="goal-weeks">
      <svg
        role="img"
        direction="ltr"
        aria-label={words.weeks}
        width={weeks.length * COLUMN.step}
        height={COLUMN.height + 1}
      >
        <Hatch id={hatchId} />
        {shares.map(({ low, high }, index) => (
          <g key={weeks[index]?.week}>
            <Column index={index} share={high} scale={scale} fill={`url(#${hatchId})`} />
            <Column index={index} share={low} scale={scale} />
          </g>
        ))}
        <line class="goal-ground-line" x2="100%" y1={COLUMN.height + 0.5} y2={COLUMN.height + 0.5} />
        <line class="goal-aim" x2="100%" y1={aimY} y2={aimY} />
      </svg>
      <PictureTable
        caption={words.weeks}
        head={[words.columns.week, words.columns.target]}
        rows={weeks.map((week) => [week.week, readDone(target, week, locale)])}
      />
    </div>
  );
}

type ColumnProps = {
  readonly index: number;
  readonly share: number;
  readonly scale: number;
  readonly fill?: string;
};

function Column({ index, share, scale, fill }: ColumnProps) {
  const height = share * scale;
  return (
    <rect
      class={fill === undefined ? 'goal-done' : undefined}
      fill={fill}
      x={index * COLUMN.step + (COLUMN.step - COLUMN.width) / 2}
      y={COLUMN.height - height}
      width={COLUMN.width}
      height={height}
    />
  );
}
