export { type AnalysisBasis, analyseSession } from './analyse-session.ts';
export type * from './analysis.ts';
export { dayOf } from './calendar/day.ts';
export {
  daysOfWeek,
  isWeek,
  nextWeek,
  previousWeek,
  type WeekBounds,
  weekBounds,
  weekOf,
} from './calendar/week.ts';
export type * from './event.ts';
export { foldSession } from './fold-session.ts';
export * from './grade.ts';
export { gradeSession } from './grade-session.ts';
export { inOrder, type NumberedEvent } from './in-order.ts';
export type * from './label.ts';
export { type LabelBasis, labelSegments } from './label-segments.ts';
export type * from './measure/measures.ts';
export { toMeasures } from './measure/to-measures.ts';
export { toWeeklyReport, type WeekBasis } from './report/to-weekly-report.ts';
export type * from './report.ts';
export type * from './segment.ts';
export * from './sight.ts';
export * from './timer.ts';
export { toPoint } from './to-point.ts';
export { toSegments } from './to-segments.ts';
