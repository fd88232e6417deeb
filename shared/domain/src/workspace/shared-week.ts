import type { Interval } from '../grade.ts';
import type { WeeklyReport, WeekSession } from '../report.ts';
import type { SolutionState, TrialEffect } from '../solution.ts';
import { hideSites } from './hide-sites.ts';
import { reaches, type Sharing, type SharingLevel } from './sharing.ts';

/** What of one person's week a workspace is shown: days, lengths, and by its level grades and solutions. Durations in ms. */
export type SharedWeek = {
  readonly week: string;
  readonly level: SharingLevel;
  /** Whether the week may still change. */
  readonly isFrozen: boolean;
  readonly sessions: readonly SharedSession[];
  readonly solutions?: readonly SharedSolution[] | undefined;
};

/** Of its day, not of its hour. */
export type SharedSession = {
  readonly date: string;
  /** Absent for an open end. */
  readonly plannedMs?: number | undefined;
  readonly heldMs: number;
  /** Absent below `grades`. */
  readonly grades?: SharedGrades | undefined;
};

/** Sealed or withheld: none. `own` is what the person said, the rest what was computed. */
export type SharedGrades = {
  readonly own?: number | undefined;
  readonly quality?: Interval | undefined;
  readonly distraction?: Interval | undefined;
};

export type SharedSolution = {
  readonly cue: string;
  readonly action: string;
  readonly state: SolutionState;
  readonly usedThisWeek: number;
  readonly effect: TrialEffect;
};

export type SharedBasis = {
  readonly report: Pick<WeeklyReport, 'week' | 'sessions' | 'sites' | 'details'>;
  readonly isFrozen: boolean;
  readonly sharing: Sharing;
  readonly plannedMs: ReadonlyMap<string, number>;
  /** Sessions the person keeps out of every workspace. */
  readonly withheld: ReadonlySet<string>;
};

/** Undefined where nothing of the week is shared. */
export function toSharedWeek(basis: SharedBasis): SharedWeek | undefined {
  const { report, isFrozen, sharing } = basis;
  const { level } = sharing;
  const sessions = report.sessions.filter((session) => isShared(session, basis));
  if (level === 'nothing' || sessions.length === 0) return undefined;
  return {
    week: report.week,
    level,
    isFrozen,
    sessions: sessions.map((session) => toSharedSession(session, basis)),
    ...(reaches(level, 'solutions') && { solutions: toSharedSolutions(report) }),
  };
}

function isShared({ sessionId, startedAtMs }: WeekSession, { sharing, withheld }: SharedBasis): boolean {
  return startedAtMs >= sharing.fromMs && startedAtMs < sharing.untilMs && !withheld.has(sessionId);
}

function toSharedSession(session: WeekSession, { sharing, plannedMs }: SharedBasis): SharedSession {
  const planned = plannedMs.get(session.sessionId);
  return {
    date: session.date,
    ...(planned !== undefined && { plannedMs: planned }),
    heldMs: session.heldMs,
    ...(reaches(sharing.level, 'grades') && { grades: toSharedGrades(session) }),
  };
}

function toSharedGrades({ ownQuality, grade }: WeekSession): SharedGrades {
  return {
    ...(ownQuality !== undefined && { own: ownQuality }),
    ...(grade.kind === 'graded' && { quality: grade.quality, distraction: grade.distraction }),
  };
}

function toSharedSolutions({ details, sites }: SharedBasis['report']): readonly SharedSolution[] {
  const hosts = [...sites, ...(details?.sites ?? [])].map(({ site }) => site);
  return (details?.solutions ?? []).map(({ plan, state, usedThisWeek, effect }) => {
    const hidden = plan.trigger?.kind === 'site' ? [plan.trigger.site, ...hosts] : hosts;
    return {
      cue: hideSites(plan.cue, hidden),
      action: hideSites(plan.action, hidden),
      ...{ state, usedThisWeek, effect },
    };
  });
}
