import type { Calibration } from '../across/calibration.ts';
import type { PlannedLength } from '../across/half-life.ts';
import type { Survival } from '../across/survival.ts';
import type { TopDoor } from '../across/top-doors.ts';
import type { Goal } from '../goal/goal.ts';
import type { GoalWeek } from '../goal/goal-week.ts';
import type { StreakDay } from '../goal/streak.ts';
import type { Interval } from '../grade.ts';
import type { Label } from '../label.ts';
import type { Door } from '../measure/measures.ts';
import type { IfThen } from '../plan.ts';
import type { SolutionState, TrialEffect } from '../solution.ts';

/**
 * What a week shows beyond its days and sessions. Everything here is of sessions that the person has graded or skipped:
 * sealed ones count in `sealed`, with their held time in `goals`, and nowhere else. Durations in milliseconds, shares 0–1.
 */
export type ReportDetails = {
  /** Sessions whose results wait for the person's own grade, and their length. */
  readonly sealed: { readonly sessions: number; readonly declaredMs: number };
  readonly comparison: WeekComparison;
  readonly heatMap: HeatMap;
  readonly strips: readonly SessionStrip[];
  /** Most held time first, at most 20. */
  readonly sites: readonly SiteLabels[];
  readonly doors: WeekDoors;
  /** Absent when nothing was on task. */
  readonly longestStretch?: LongestStretch | undefined;
  /** Absent when nothing was observed. */
  readonly switches?: WeekSwitches | undefined;
  readonly halfLife: WeekHalfLife;
  /** M13 over the last 20 sessions up to the end of this week. */
  readonly calibration: Calibration;
  /** This week and those before it, oldest first; weeks without a grade are left out, at most 12 are looked at. */
  readonly trend: readonly TrendWeek[];
  readonly solutions: readonly TriedSolution[];
  /** M1 over the week; absent when there is nothing to cover. */
  readonly coverage?: WeekCoverage | undefined;
  /** Absent, like `streak`, in reports of before there were goals. Sealed sessions count with their held time. */
  readonly goals?: readonly ReportedGoal[] | undefined;
  readonly streak?: WeekStreak | undefined;
};

/** A goal as it was at the time, and what the week did for it. */
export type ReportedGoal = Pick<Goal, 'goalId' | 'name' | 'target'> & GoalWeek;

/** The week's days, and the kept days in a row before it: `toStreak` tells how long the streak is on any of them. */
export type WeekStreak = { readonly before: number; readonly days: readonly StreakDay[] };

/** Sums of a day or a week that are compared. */
export type ComparedTimes = {
  readonly sessions: number;
  readonly declaredMs: number;
  readonly heldMs: number;
  readonly onTaskMs: Interval;
};

export type WeekComparison = {
  /** One for each day of the report, in its order; the same weekday of other weeks, by their order from the week's start. */
  readonly days: readonly {
    readonly date: string;
    /** The ghost. Absent when there was no week before. */
    readonly lastWeek?: ComparedTimes | undefined;
    readonly mean?: ComparedTimes | undefined;
  }[];
  /** Absent when nothing was ever recorded before this week; a week without sessions in between is a week of zeros. */
  readonly lastWeek?: ComparedTimes | undefined;
  readonly mean?: ComparedTimes | undefined;
  /** Over how many of the four weeks before `mean` is taken: those since the first week ever, 0 … 4. */
  readonly weeks: number;
};

/** Where the held time lies: the day of the person (0 = first of the report's days) by the hour on the person's wall. */
export type HeatMap = {
  /** The hour the day begins with: the first column. */
  readonly firstHour: number;
  /** Only those with time, by day, then from the day's start. An hour that comes twice holds up to two. */
  readonly cells: readonly HeatCell[];
  /** Held beyond the week's end, by a session that began before it. */
  readonly beyondMs: number;
};

export type HeatCell = {
  readonly day: number;
  readonly hour: number;
  readonly heldMs: number;
  readonly onTaskMs: Interval;
};

export type StripKind = Label | 'away' | 'unobserved' | 'pause';

/** What a session was like from its start to its end, in at most 120 runs; found by `sessionId` in the week's sessions. */
export type SessionStrip = {
  readonly sessionId: string;
  readonly runs: readonly StripRun[];
  /** Runs shorter than this are not told apart; 0 = exact. */
  readonly resolutionMs: number;
};

export type StripRun = { readonly kind: StripKind; readonly ms: number };

export type SiteLabels = {
  readonly site: string;
  readonly heldMs: number;
  readonly byLabel: Readonly<Record<Label, number>>;
};

/** M15. */
export type WeekDoors = {
  /** Distraction episodes of the week. */
  readonly episodes: number;
  /** The three most often taken. */
  readonly top: readonly TopDoor[];
  /** From where to where, most often first, at most 12: what a flow picture draws. */
  readonly edges: readonly DoorEdge[];
  /** Episodes that are in none of the edges. */
  readonly restCount: number;
};

export type DoorEdge = {
  readonly after: Door['after'];
  /** The site left, if it was a page. */
  readonly site?: string | undefined;
  readonly to: string;
  readonly count: number;
  readonly lengthMs: number;
};

/** M5 with gaps up to 60 s bridged, which are not counted in `ms`. */
export type LongestStretch = {
  readonly sessionId: string;
  readonly startMs: number;
  readonly endMs: number;
  readonly ms: number;
};

/** M3 over the week: changes per observed hour. */
export type WeekSwitches = {
  readonly observedMs: number;
  readonly perHour: { readonly page: number; readonly site: number; readonly label: number };
};

/** M16 over the sessions of the last 12 weeks, at most 100, in all and where there are enough of a kind. */
export type WeekHalfLife = {
  readonly all: HalfLifeCurve;
  /** Four hours each, from `fromHour` o'clock on the person's wall. */
  readonly byHour: readonly { readonly fromHour: number; readonly curve: HalfLifeCurve }[];
  readonly byLength: readonly { readonly length: PlannedLength; readonly curve: HalfLifeCurve }[];
  /** Most sessions first, by the names of then. Absent in reports of before there were goals. */
  readonly byGoal?:
    | readonly { readonly goalId: string; readonly name: string; readonly curve: HalfLifeCurve }[]
    | undefined;
};

export type HalfLifeCurve =
  | { readonly kind: 'not-enough'; readonly have: number; readonly need: number }
  | ({ readonly kind: 'curve'; readonly sessions: number } & Omit<Survival, 'spells'>);

/** Means over the graded sessions of one week: of the low ends, of the high ends. */
export type TrendWeek = {
  readonly week: string;
  readonly sessions: number;
  readonly quality: Interval;
  readonly distraction: Interval;
  /** Mean of the own grades that there are. */
  readonly ownQuality?: number | undefined;
};

/** A solution that is armed or was ever used, with what it did up to the end of this week. */
export type TriedSolution = {
  readonly solutionId: string;
  readonly plan: Omit<IfThen, 'solutionId'>;
  readonly state: SolutionState;
  /** Sessions of this week that used it. */
  readonly usedThisWeek: number;
  readonly effect: TrialEffect;
};

export type WeekCoverage = {
  readonly lengthMs: number;
  readonly observedMs: number;
  readonly share: number;
};
