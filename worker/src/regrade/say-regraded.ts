import { type ComputedGrade, type Interval, middleOfInterval } from '@locked-in/domain';
import type { Regraded } from './regrade-all.ts';

const WIDTHS = [36, 7, 9, 9, 5, 11, 9, 5] as const;

export const REGRADED_HEADING = row([
  'session',
  'rubric',
  'quality',
  'becomes',
  'by',
  'distraction',
  'becomes',
  'by',
]);

/** One line for a session: its grade before and after. Its id and no intent: whoever runs this is not its owner. */
export function sayRegraded({ before, after }: Regraded): string {
  const [old, now] = [before.computed, after.computed];
  return row([
    before.sessionId,
    `${old.rubric} → ${now.rubric}`,
    ...sayPart(old, now, 'quality'),
    ...sayPart(old, now, 'distraction'),
  ]);
}

function row(cells: readonly string[]): string {
  return cells
    .map((cell, index) => cell.padEnd(WIDTHS[index] ?? 0))
    .join('  ')
    .trimEnd();
}

function sayPart(old: ComputedGrade, now: ComputedGrade, part: 'quality' | 'distraction'): readonly string[] {
  if (old.kind === 'withheld' || now.kind === 'withheld')
    return [sayGrade(old, part), sayGrade(now, part), ''];
  const moved = Math.round(middleOfInterval(now[part]) - middleOfInterval(old[part]));
  return [sayGrade(old, part), sayGrade(now, part), moved > 0 ? `+${moved}` : String(moved + 0)];
}

function sayGrade(grade: ComputedGrade, part: 'quality' | 'distraction'): string {
  return grade.kind === 'withheld' ? 'withheld' : sayInterval(grade[part]);
}

function sayInterval({ low, high }: Interval): string {
  const [from, to] = [Math.round(low), Math.round(high)];
  return from === to ? String(from) : `${from}–${to}`;
}
