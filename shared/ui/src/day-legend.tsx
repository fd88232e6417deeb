import type { DayTotals, WeekComparison } from '@locked-in/domain';
import type { ComponentChildren } from 'preact';
import { fillOf } from './pictures/label-patterns.tsx';
import { pictureWordsIn } from './pictures/picture-words.ts';
import { useLocale } from './use-locale.ts';

type DayLegendProps = {
  readonly days: readonly DayTotals[];
  readonly comparison: WeekComparison['days'];
  readonly patternId: string;
};

const SEEN_FROM_MS = 60_000;

/** What the fills of the day pictures mean. Only what occurs is listed. */
export function DayLegend({ days, comparison, patternId }: DayLegendProps) {
  const words = pictureWordsIn(useLocale()).days;
  const has = (lengthOf: (day: DayTotals) => number) => days.some((day) => lengthOf(day) >= SEEN_FROM_MS);
  return (
    <ul class="legend">
      {has(({ declaredMs }) => declaredMs) && (
        <Swatch name={words.declared} kind="declared">
          <span class="value-hint">{words.alsoNumber}</span>
        </Swatch>
      )}
      {has(({ onTaskMs }) => onTaskMs.low) && <Swatch name={words.onTask} kind="on-task" />}
      {has(({ onTaskMs }) => onTaskMs.high - onTaskMs.low) && (
        <Swatch name={words.unknown} kind="unknown" fill={fillOf('unknown', patternId)} />
      )}
      {has(({ heldMs, onTaskMs }) => heldMs - onTaskMs.high) && (
        <Swatch name={words.off} kind="off" fill={fillOf('off', patternId)} />
      )}
      {comparison.some(({ lastWeek }) => (lastWeek?.declaredMs ?? 0) > 0) && (
        <Swatch name={words.ghost} kind="ghost" />
      )}
      {comparison.some(({ mean }) => mean !== undefined) && (
        <li>
          <svg width="14" height="14" aria-hidden="true">
            <line class="mean" x2="14" y1="7" y2="7" />
          </svg>
          <span>{words.mean}</span>
        </li>
      )}
    </ul>
  );
}

type SwatchProps = {
  readonly name: string;
  readonly kind: string;
  readonly fill?: string;
  readonly children?: ComponentChildren;
};

function Swatch({ name, kind, fill, children }: SwatchProps) {
  return (
    <li>
      <svg width="14" height="14" aria-hidden="true">
        <rect class={kind} fill={fill} x="1" y="1" width="12" height="12" rx="2" />
      </svg>
      <span>
        {name}
        {children}
      </span>
    </li>
  );
}
