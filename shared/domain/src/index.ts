export { ABANDONED_AFTER_MS, abandonedAt } from './abandoned.ts';
export { type Adherence, toAdherence } from './across/adherence.ts';
export { type AiAccuracy, aiAccuracy, type LabelExample, toWilsonInterval } from './across/ai-accuracy.ts';
export {
  type Agreement,
  type Calibration,
  GOOD_QUALITY,
  type JudgedSession,
  toCalibration,
} from './across/calibration.ts';
export { type FocusSpell, type HalfLife, type PlannedLength, toHalfLife } from './across/half-life.ts';
export { toRankCorrelation } from './across/rank-correlation.ts';
export { type Spell, type Survival, type SurvivalStep, toSurvival } from './across/survival.ts';
export { type TopDoor, toTopDoors } from './across/top-doors.ts';
export { addToLog, type Log, sealedGradeOf } from './add-to-log.ts';
export * from './ai-grade.ts';
export { type AnalysisBasis, analyseSession } from './analyse-session.ts';
export type * from './analysis.ts';
export { type Calendar, calendarOf } from './calendar/calendar.ts';
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
export * from './due-plans.ts';
export type * from './event.ts';
export { type Afterword, foldAfterword, foldSession, intentOf } from './fold-session.ts';
export type * from './goal/goal.ts';
export { type GoalWeek, type TargetReach, toGoalWeek, toTargetReach } from './goal/goal-week.ts';
export { type ServingBasis, toServing } from './goal/serving-session.ts';
export * from './goal/streak.ts';
export * from './grade.ts';
export { type GradeParts, toGradeParts } from './grade-parts.ts';
export { gradeSession } from './grade-session.ts';
export { type Ground, toGrounds } from './grounds.ts';
export * from './hold.ts';
export { inOrder, type NumberedEvent } from './in-order.ts';
export type * from './label.ts';
export { type LabelBasis, labelSegments } from './label-segments.ts';
export { toMarks } from './marks.ts';
export type * from './measure/measures.ts';
export { type Cue, cuesIn } from './measure/plan-cues.ts';
export { toMeasures } from './measure/to-measures.ts';
export type * from './model-test.ts';
export * from './model-words.ts';
export { pagesToJudge, type UnjudgedPage } from './page-verdicts.ts';
export { reachOf } from './person-rules.ts';
export * from './phases.ts';
export type * from './plan.ts';
export * from './privacy/forget.ts';
export { isOnList, toListedHost } from './privacy/host-list.ts';
export { NEVER_PRESETS, type NeverPreset } from './privacy/never-presets.ts';
export { redact } from './privacy/redact.ts';
export { looksSecret } from './privacy/secret.ts';
export { templatePath } from './privacy/template-path.ts';
export * from './quiet-hours.ts';
export { regradeAnalysis } from './regrade-analysis.ts';
export { forgetInAnalysis, type Relabelled, relabelAnalysis } from './relabel-analysis.ts';
export type { PastWeek } from './report/comparison.ts';
export type * from './report/details.ts';
export { FACTS_VERSION, type SessionFacts, toSessionFacts } from './report/session-facts.ts';
export { NO_PAST, type WeekPast } from './report/to-details.ts';
export { toWeeklyReport, type WeekBasis } from './report/to-weekly-report.ts';
export type { ToldSession } from './report/told-session.ts';
export type { KnownSession, WeekAnalysis } from './report/week-session.ts';
export type * from './report.ts';
export * from './schedule.ts';
export type * from './segment.ts';
export * from './sight.ts';
export type * from './solution.ts';
export { solutionIdOf } from './solution-id.ts';
export * from './timer.ts';
export { middleOfInterval, toPoint } from './to-point.ts';
export { toSegments } from './to-segments.ts';
export { type Random, randomFrom } from './trial/random.ts';
export { SESSIONS_NEEDED, toTrialEffect } from './trial/to-trial-effect.ts';
export { isUsed, type TriedSession, toTrialSessions } from './trial/to-trial-sessions.ts';
export { turnsSession } from './turns-session.ts';
export {
  type Contribution,
  closesAtMs,
  type GroupWeek,
  LEAST_PEOPLE,
  type ToldGroup,
  toGroupWeek,
} from './workspace/group-week.ts';
export * from './workspace/role.ts';
export {
  type SharedBasis,
  type SharedGrades,
  type SharedSession,
  type SharedSolution,
  type SharedWeek,
  toSharedWeek,
} from './workspace/shared-week.ts';
export * from './workspace/sharing.ts';
