import type { Phase } from './event.ts';

/** What a person sets for Pomodoro sessions. A break of 0 minutes is left out. */
export type PomodoroSettings = {
  readonly focusMinutes: number;
  readonly breakMinutes: number;
  readonly longBreakMinutes: number;
  /** How many focus phases. */
  readonly cycles: number;
  /** The long break comes after every this many focus phases. */
  readonly longBreakEvery: number;
  /** Whether the next focus phase begins by itself when the break is over; otherwise the person is asked. */
  readonly isAuto: boolean;
};

/** Where a session is in its phases. `index` is the phase that runs now. */
export type PhasePlan = {
  readonly phases: readonly Phase[];
  readonly index: number;
  readonly isAuto: boolean;
};

export const DEFAULT_POMODORO: PomodoroSettings = {
  focusMinutes: 25,
  breakMinutes: 5,
  longBreakMinutes: 15,
  cycles: 4,
  longBreakEvery: 4,
  isAuto: false,
};

/** focus · break · focus · … · focus: the last focus phase ends the session, so no break follows it. */
export function toPhases(settings: PomodoroSettings): readonly Phase[] {
  const cycles = Array.from({ length: settings.cycles }, (_, index) => index + 1);
  return cycles.flatMap((cycle): readonly Phase[] => {
    const focus: Phase = { kind: 'focus', plannedMs: toMs(settings.focusMinutes) };
    const rest = toBreak(settings, cycle);
    return cycle === settings.cycles || rest.plannedMs === 0 ? [focus] : [focus, rest];
  });
}

/** The focus time of all phases together, which is the length of the session: breaks are pauses. */
export function plannedFocusMs(phases: readonly Phase[]): number {
  return phases.filter(isFocus).reduce((sum, { plannedMs }) => sum + plannedMs, 0);
}

export function phaseOf({ phases, index }: PhasePlan): Phase | undefined {
  return phases[index];
}

/** Undefined when no focus phase comes any more: what is left would only be breaks. */
export function nextPhase(plan: PhasePlan): PhasePlan | undefined {
  const hasFocusLeft = plan.phases.slice(plan.index + 1).some(isFocus);
  return hasFocusLeft ? { ...plan, index: plan.index + 1 } : undefined;
}

/** The plan with its current phase longer by this. */
export function lengthenPhase(plan: PhasePlan, byMs: number): PhasePlan {
  const phases = plan.phases.map((phase, index) =>
    index === plan.index ? { ...phase, plannedMs: phase.plannedMs + byMs } : phase,
  );
  return { ...plan, phases };
}

/** Which focus phase this is, or follows next when it is a break: "2 of 4". */
export function focusNumber({ phases, index }: PhasePlan): { readonly number: number; readonly of: number } {
  const before = phases.slice(0, index).filter(isFocus).length;
  return { number: before + 1, of: phases.filter(isFocus).length };
}

function isFocus({ kind }: Phase): boolean {
  return kind === 'focus';
}

function toBreak({ longBreakEvery, longBreakMinutes, breakMinutes }: PomodoroSettings, cycle: number): Phase {
  const isLong = longBreakEvery > 0 && cycle % longBreakEvery === 0;
  return isLong
    ? { kind: 'long-break', plannedMs: toMs(longBreakMinutes) }
    : { kind: 'break', plannedMs: toMs(breakMinutes) };
}

function toMs(minutes: number): number {
  return Math.round(minutes * 60_000);
}
