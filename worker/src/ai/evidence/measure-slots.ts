import { type Ground, type LabelledSegment, type Measures, toGrounds } from '@locked-in/domain';
import { sayCount, sayDuration, sayDurations } from '../words.ts';
import type { Slot } from './slot.ts';

type Said = {
  readonly name: string;
  readonly says: string | undefined;
  readonly isSpent?: boolean;
  readonly ground?: Ground;
};

/** What was measured of the whole session; what it does not have has no slot. */
export function toMeasureSlots(measures: Measures, segments: readonly LabelledSegment[]): readonly Slot[] {
  return [...spent(measures), ...stretches(measures), ...counted(measures)].flatMap(
    ({ name, says, isSpent = false, ground }) =>
      says === undefined
        ? []
        : [{ name, says, isSpent, segments: ground ? toGrounds(ground, segments) : [] }],
  );
}

function spent({ lengthMs, heldMs, awayMs, unobservedMs, onTaskMs, offMs }: Measures): readonly Said[] {
  return [
    { name: 'on-task', says: `${sayDurations(onTaskMs)} on the task`, isSpent: true, ground: 'on-task' },
    { name: 'off-task', says: `${sayDurations(offMs)} off the task`, isSpent: true, ground: 'off' },
    { name: 'in-browser', says: `${sayDuration(heldMs)} in the browser`, isSpent: true },
    { name: 'away', says: some(awayMs, 'away from keyboard and mouse'), isSpent: true, ground: 'away' },
    { name: 'unobserved', says: some(unobservedMs, 'not observed'), ground: 'unobserved' },
    { name: 'length', says: `a session of ${sayDuration(lengthMs)}` },
  ];
}

function some(ms: number, words: string): string | undefined {
  return ms > 0 ? `${sayDuration(ms)} ${words}` : undefined;
}

function stretches(measures: Measures): readonly Said[] {
  const { longestStretchMs, startLatencyMs, onsetMs, dwell, returns } = measures;
  return [
    {
      name: 'longest-stretch',
      says: `a longest stretch of ${sayDuration(longestStretchMs.minute)} on the task`,
      ground: 'longest-stretch',
    },
    {
      name: 'first-stretch',
      says: startLatencyMs?.high
        ? `${sayDurations(startLatencyMs)} before the first stretch on the task`
        : undefined,
      ground: 'before-work',
    },
    {
      name: 'first-distraction',
      says: onsetMs ? `${sayDuration(onsetMs)} before the first distraction` : undefined,
    },
    { name: 'median-stay', says: dwell && `a median stay of ${sayDuration(dwell.medianMs)} on one site` },
    { name: 'median-return', says: sayReturn('median', returns?.medianMs) },
    { name: 'longest-return', says: sayReturn('longest', returns?.maxMs) },
  ];
}

function sayReturn(which: string, ms: number | undefined): string | undefined {
  return ms === undefined ? undefined : `a ${which} way back to the task of ${sayDuration(ms)}`;
}

function counted({ distractions, switchesPerHour, planCues = [] }: Measures): readonly Said[] {
  const { count, totalMs } = distractions;
  const kept = planCues.filter((cue) => cue.kept).length;
  const site = switchesPerHour && Math.round(switchesPerHour.site);
  return [
    {
      name: 'distractions',
      says:
        count === 0
          ? 'no distraction'
          : `${sayCount(count, 'distraction', 'distractions')} of ${sayDuration(totalMs)} together`,
      ground: 'off',
    },
    {
      name: 'site-changes',
      says: site === undefined ? undefined : `${sayCount(site, 'change', 'changes')} of site per hour`,
    },
    ...(planCues.length > 0
      ? [
          { name: 'plan-cues', says: `${sayCount(planCues.length, 'cue', 'cues')} of a plan` },
          { name: 'plan-kept', says: sayCount(kept, 'kept plan', 'kept plans') },
        ]
      : []),
  ];
}
