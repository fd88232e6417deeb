import type { Interval } from '@locked-in/domain';
import { formatInterval } from './format.ts';
import { FORMULAS } from './formulas.ts';
import type { GradePart, ShownGrade } from './grade-dial.tsx';
import { aimOf } from './grade-words.ts';

/** A point still needs a width that the eye finds. */
const THINNEST = 2;

/** One part of one session's grade on a line of 0–100: the computed range as a bar, the own grade as a diamond. */
export function GradeMark(props: {
  readonly part: GradePart;
  readonly grade: ShownGrade;
  readonly own?: number | undefined;
}) {
  const { part, grade, own } = props;
  if (grade.kind !== 'graded') return null;
  const interval = grade[part];
  return (
    <div class={`grade-mark grade-${part}`}>
      <span class="grade-mark-name" title={aimOf(part)}>
        {FORMULAS[part].name}
      </span>
      <span class="grade-mark-value number">{formatInterval(interval)}</span>
      <Line interval={interval} own={own} />
      <span class="grade-mark-own number">{own === undefined ? 'not graded by you' : `you ${own}`}</span>
    </div>
  );
}

function Line({ interval, own }: { readonly interval: Interval; readonly own: number | undefined }) {
  const width = Math.max(THINNEST, interval.high - interval.low);
  return (
    <svg class="grade-mark-line" width="100%" height="14" aria-hidden="true">
      <line class="track" x1="0" x2="100%" y1="7" y2="7" />
      <line class="track" x1="50%" x2="50%" y1="4" y2="10" />
      <rect
        class="range"
        x={`${Math.min(interval.low, 100 - width)}%`}
        width={`${width}%`}
        y="4"
        height="6"
        rx="2"
      />
      {own !== undefined && <OwnDiamond at={own} />}
    </svg>
  );
}

function OwnDiamond({ at }: { readonly at: number }) {
  return (
    <svg class="own" x={`${at}%`} overflow="visible" width="1" height="14" aria-hidden="true">
      <path d="M 0 1.5 L 5 7 L 0 12.5 L -5 7 Z" />
    </svg>
  );
}
