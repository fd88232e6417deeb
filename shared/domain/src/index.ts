export type * from './analysis.ts';
export type * from './event.ts';
export * from './grade.ts';
export type * from './label.ts';
export type * from './measure/measures.ts';
export type * from './report.ts';
export type * from './segment.ts';
export * from './sight.ts';
export * from './timer.ts';
