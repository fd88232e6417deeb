import type { Interval } from '@locked-in/domain';
import { formatInterval, isPoint } from './format.ts';
import { formulaIn } from './formula-words.ts';
import { aimOf, type GradePart, gradeWordsIn, type ShownGrade } from './grade-words.ts';
import { useLocale } from './use-locale.ts';

/** One part of one session's grade on a line of 0–100: the computed range as a bar, the own grade as a diamond. */
export function GradeMark(props: {
  readonly part: GradePart;
  readonly grade: ShownGrade;
  readonly own?: number | undefined;
}) {
  const { part, grade, own } = props;
  const locale = useLocale();
  if (grade.kind !== 'graded') return null;
  const interval = grade[part];
  return (
    <div class={`grade-mark grade-${part}`}>
      <span class="grade-mark-name" title={aimOf(part, locale)}>
        {formulaIn(locale, part).name}
      </span>
      <span class="grade-mark-value number">{formatInterval(interval, locale)}</span>
      <Line interval={interval} own={own} />
      <OwnGrade own={own} />
    </div>
  );
}

function Line({ interval, own }: { readonly interval: Interval; readonly own: number | undefined }) {
  return (
    <svg class="grade-mark-line" width="100%" height="14" aria-hidden="true">
      <line class="track" x1="0" x2="100%" y1="7" y2="7" />
      <line class="track" x1="50%" x2="50%" y1="4" y2="10" />
      <Range interval={interval} />
      {own !== undefined && <OwnDiamond at={own} />}
    </svg>
  );
}

/** A range is a bar; a point is a stroke, taller than the diamond that may lie on it. */
function Range({ interval: { low, high } }: { readonly interval: Interval }) {
  if (!isPoint({ low, high })) {
    return <rect class="range" x={`${low}%`} width={`${high - low}%`} y="4" height="6" rx="2" />;
  }
  const middle = `${(low + high) / 2}%`;
  return <line class="point" x1={middle} x2={middle} y1="-1" y2="15" />;
}

function OwnGrade({ own }: { readonly own: number | undefined }) {
  const words = gradeWordsIn(useLocale());
  if (own !== undefined) return <span class="grade-mark-own number">{words.ownMark(own)}</span>;
  return (
    <span class="grade-mark-own">
      <span aria-hidden="true">{words.ownMark(own)}</span>
      <span class="visually-hidden">{words.noOwnMark}</span>
    </span>
  );
}

function OwnDiamond({ at }: { readonly at: number }) {
  return (
    <svg class="own" x={`${at}%`} overflow="visible" width="1" height="14" aria-hidden="true">
      <path d="M 0 1.5 L 5 7 L 0 12.5 L -5 7 Z" />
    </svg>
  );
}
