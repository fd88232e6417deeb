import type { Interval } from '@locked-in/domain';
import type { ComponentChildren } from 'preact';
import { formatInterval, isPoint } from './format.ts';
import { Formula } from './formula.tsx';
import { formulaIn } from './formula-words.ts';
import {
  aimOf,
  type GradePart,
  gradeWordsIn,
  ownWords,
  type PartGrade,
  reasonWords,
  type ShownGrade,
} from './grade-words.ts';
import { useLocale } from './use-locale.ts';

export type GradeDialProps = {
  readonly part: GradePart;
  readonly grade: ShownGrade;
  /** The person's own grade of this part, 0–100. */
  readonly own?: number | undefined;
  /** It was given when the computed one could be seen: it is shown, and not compared. */
  readonly isOwnLate?: boolean | undefined;
};

/** One part of the grade: the computed range as an arc, the own grade as a mark, the gap in words. */
export function GradeDial({ part, grade, own, isOwnLate }: GradeDialProps) {
  const locale = useLocale();
  const words = gradeWordsIn(locale);
  return (
    <figure class={`grade-dial grade-${part} grade-${grade.kind}`}>
      <Dial
        label={ariaLabelOf({ part, grade, own, isOwnLate }, locale)}
        interval={intervalOf(part, grade)}
        own={own}
      >
        <DialText part={part} grade={grade} />
      </Dial>
      <figcaption>
        <strong>{formulaIn(locale, part).name}</strong>
        <span class="muted small">{aimOf(part, locale)}</span>
        <div class="grade-note">
          <p>{reasonWords(grade, locale)}</p>
          <OwnLine {...{ part, grade, own, isOwnLate }} />
        </div>
        {grade.kind === 'graded' ? <Formula of={part} summary={words.formula(grade.rubric)} /> : null}
      </figcaption>
    </figure>
  );
}

type DialProps = {
  readonly label: string;
  readonly interval: Interval | undefined;
  readonly own: number | undefined;
  readonly children: ComponentChildren;
};

/* A gauge of 240°, open at the bottom: 0 at the lower left, 100 at the lower right. */
const ARC = 'M 30.72 140 A 80 80 0 1 1 169.28 140';

function Dial({ label, interval, own, children }: DialProps) {
  return (
    <div class="dial">
      <svg viewBox="0 0 200 156" role="img" aria-label={label}>
        <path class="dial-track" d={ARC} pathLength={100} />
        {interval === undefined ? null : <RangeArcs interval={interval} />}
        {own === undefined ? null : <OwnMark own={own} />}
      </svg>
      <div class="dial-text" aria-hidden="true">
        {children}
      </div>
    </div>
  );
}

function RangeArcs({ interval }: { readonly interval: Interval }) {
  const { low, high } = isPoint(interval) ? toPoint(interval) : interval;
  return (
    <>
      <path class="dial-low" d={ARC} pathLength={100} stroke-dasharray={`${low} 100`} />
      <path class="dial-range" d={ARC} pathLength={100} stroke-dasharray={`0 ${low} ${high - low} 100`} />
    </>
  );
}

function toPoint({ low, high }: Interval): Interval {
  const middle = (low + high) / 2;
  return { low: middle, high: middle };
}

function OwnMark({ own }: { readonly own: number }) {
  return (
    <g class="dial-own" transform={`rotate(${-120 + own * 2.4} 100 100)`}>
      <line x1="100" y1="9" x2="100" y2="27" />
      <circle cx="100" cy="6" r="4" />
    </g>
  );
}

function DialText({ part, grade }: Pick<GradeDialProps, 'part' | 'grade'>) {
  const locale = useLocale();
  if (grade.kind === 'graded') return <DialNumber text={formatInterval(grade[part], locale)} />;
  return <span class="dial-word">{gradeWordsIn(locale)[grade.kind]}</span>;
}

function DialNumber({ text }: { readonly text: string }) {
  return <span class={text.length > 5 ? 'dial-number long' : 'dial-number'}>{text}</span>;
}

function intervalOf(part: GradePart, grade: ShownGrade): Interval | undefined {
  return grade.kind === 'graded' ? grade[part] : undefined;
}

function OwnLine(said: PartGrade) {
  const words = ownWords(said, useLocale());
  if (words === undefined) return null;
  return (
    <p>
      {said.own === undefined ? null : <span class="own-dot" aria-hidden="true" />}
      {words}
    </p>
  );
}

function ariaLabelOf(said: PartGrade, locale: string): string {
  const { part, grade } = said;
  const words = gradeWordsIn(locale);
  const state =
    grade.kind === 'graded' ? words.of100(formatInterval(grade[part], locale)) : words.state[grade.kind];
  return [`${formulaIn(locale, part).name}: ${state}.`, reasonWords(grade, locale), ownWords(said, locale)]
    .filter(Boolean)
    .join(' ');
}
