import type { Interval, Measures } from '@locked-in/domain';
import type { Finding, OwnIfThen } from './finding.ts';
import { capital, sayCount, sayDuration, sayDurations } from './words.ts';

const MINUTE_MS = 60_000;

const AWAY: Finding<Measures> = {
  evidence: ({ awayMs, lengthMs }) =>
    awayMs >= 0.3 * lengthMs
      ? `You were away from keyboard and mouse for ${sayDuration(awayMs)} of ${sayDuration(lengthMs)}.`
      : undefined,
  ground: 'away',
  cause: 'The session was perhaps longer than one sitting, or part of the work was on paper.',
  ifThen: 'If I get up during a session, then I will pause it and resume it when I sit down again.',
};

const UNKNOWN: Finding<Measures> = {
  evidence: ({ onTaskMs, heldMs }) =>
    heldMs > 0 && width(onTaskMs) >= 0.3 * heldMs
      ? `For ${sayDuration(width(onTaskMs))} of ${sayDuration(heldMs)} in the browser, task and distraction could not be told apart: name these sites once.`
      : undefined,
  ground: 'unknown',
  cause: 'Neither a rule of yours nor a word of the intent says yet whether these pages belong to it.',
  ifThen:
    'If I see a site without a label in the timeline, then I will say once whether it serves this intent.',
};

const QUICK_CHECKS: Finding<Measures> = {
  evidence: (measures) =>
    isPulledAway(measures) && isAllShort(measures)
      ? `Pages off the task took ${sayDuration(measures.distractions.totalMs)} in ${measures.distractions.count} short visits.`
      : undefined,
  ground: 'off',
  cause: 'A quick check often fills a moment of waiting, or of not knowing the next step.',
  ifThen: 'If I want to check something quickly, then I will write it down and open it after the session.',
  ownIfThen: forTopSite((site) => `If ${site} comes up, then I will go back and open it after the session.`),
};

const EARLY_TURN: Finding<Measures> = {
  evidence: (measures) =>
    isPulledAway(measures) && measures.onsetMs !== undefined && measures.onsetMs <= 0.1 * measures.lengthMs
      ? `${sayOnset(measures.onsetMs)}, and pages off the task took ${sayDuration(measures.distractions.totalMs)} in all.`
      : undefined,
  ground: 'off',
  cause: 'The beginning is when the first step is least clear.',
  ifThen: 'If I press start, then I will write down the first small step before I open another page.',
  trigger: { kind: 'start' },
};

/** Who slips to one site gets a plan for that site; who slips to several, one for the time at which it began. */
const LATE_TURN: Finding<Measures> = {
  evidence: (measures) =>
    isPulledAway(measures) && isLateTurn(measures) && topSiteOf(measures) === undefined
      ? `${sayOnset(measures.onsetMs ?? 0)}, and pages off the task took ${sayDuration(measures.distractions.totalMs)} in all.`
      : undefined,
  ground: 'off',
  cause: 'After a stretch of that length a pause was perhaps due, and none was planned.',
  ifThen: 'If I have worked for a good while, then I will pause the session and name the next step.',
  ownIfThen: ({ onsetMs = 0 }) => ({
    ifThen: `If ${sayDuration(onsetMs)} of the session have passed, then I will pause it and name the next step.`,
    trigger: { kind: 'time', afterMs: Math.round(onsetMs / MINUTE_MS) * MINUTE_MS },
  }),
};

const LONG_STAY: Finding<Measures> = {
  evidence: (measures) =>
    isPulledAway(measures)
      ? `Pages off the task took ${sayDuration(measures.distractions.totalMs)} of ${sayDuration(measures.heldMs)} in the browser, in ${sayCount(measures.distractions.count, 'stay', 'stays')}.`
      : undefined,
  ground: 'off',
  cause: 'A page that carries on by itself makes it hard to notice the time.',
  ifThen:
    'If a page has given me what I came for, then I will close its tab before I look at anything else on it.',
  ownIfThen: forTopSite(
    (site) => `If ${site} comes up, then I will write down what I want there and close its tab.`,
  ),
};

const NO_STRETCH: Finding<Measures> = {
  evidence: ({ startLatencyMs, heldMs }) =>
    startLatencyMs === undefined
      ? `In ${sayDuration(heldMs)} in the browser, no stretch on the task lasted a whole minute.`
      : undefined,
  cause: 'The work was perhaps elsewhere, or its pages carry another label than you would give them.',
  ifThen: 'If a label in the timeline is not what I would say, then I will correct it once.',
};

const LATE_START: Finding<Measures> = {
  evidence: ({ startLatencyMs, lengthMs }) =>
    startLatencyMs !== undefined && startLatencyMs.low >= Math.max(3 * MINUTE_MS, 0.15 * lengthMs)
      ? `The first stretch on the task began ${sayDurations(startLatencyMs)} after the start.`
      : undefined,
  ground: 'before-work',
  cause: 'The page that the first step needs was probably not at hand yet.',
  ifThen: 'If I declare a session, then I will open the first page it needs before I press start.',
};

const SCATTERED: Finding<Measures> = {
  evidence: ({ switchesPerHour, dwell }) =>
    switchesPerHour !== undefined && dwell !== undefined && switchesPerHour.site >= 40
      ? `You changed the site ${Math.round(switchesPerHour.site)} times per hour, and the median stay was ${sayDuration(dwell.medianMs)}.`
      : undefined,
  cause: 'Several sources were probably needed side by side.',
  ifThen: 'If I go back to the same source again, then I will keep it open beside the page I work on.',
};

const DEEP: Finding<Measures> = {
  evidence: ({ longestStretchMs, lengthMs }) =>
    longestStretchMs.minute >= 0.5 * lengthMs
      ? `Your longest stretch on the task was ${sayDuration(longestStretchMs.minute)} of ${sayDuration(lengthMs)}.`
      : undefined,
  ground: 'longest-stretch',
  cause: 'What you needed was probably at hand, and little called you away.',
  ifThen: 'If I declare the next session, then I will prepare its pages the same way and keep its length.',
};

const STEADY: Finding<Measures> = {
  evidence: ({ onTaskMs, heldMs, longestStretchMs }) =>
    `${capital(sayDurations(onTaskMs))} of ${sayDuration(heldMs)} in the browser went to the task; the longest stretch was ${sayDuration(longestStretchMs.minute)}.`,
  ground: 'on-task',
  cause: 'Several short breaks divided the session rather than one long one.',
  ifThen: 'If I finish a step, then I will name the next one before I leave the page.',
};

/** By how much each explains: what would make the others guesses comes first, what always fits last. */
export const SESSION_FINDINGS: readonly Finding<Measures>[] = [
  AWAY,
  UNKNOWN,
  QUICK_CHECKS,
  EARLY_TURN,
  LATE_TURN,
  LONG_STAY,
  NO_STRETCH,
  LATE_START,
  SCATTERED,
  DEEP,
  STEADY,
];

function isPulledAway({ offMs, heldMs, distractions }: Measures): boolean {
  return distractions.count > 0 && offMs.low >= 0.1 * heldMs;
}

/** A plan for the site that took most of the time off the task, where one took at least half of it. */
function forTopSite(say: (site: string) => string) {
  return (measures: Measures): OwnIfThen | undefined => {
    const site = topSiteOf(measures);
    return site === undefined ? undefined : { ifThen: say(site), trigger: { kind: 'site', site } };
  };
}

function topSiteOf({ doors = [] }: Measures): string | undefined {
  const bySite = new Map<string, number>();
  for (const { to, lengthMs } of doors) bySite.set(to, (bySite.get(to) ?? 0) + lengthMs);
  const [top] = [...bySite].toSorted(([, a], [, b]) => b - a);
  const allMs = doors.reduce((sum, { lengthMs }) => sum + lengthMs, 0);
  return top && top[1] >= allMs / 2 && HOST.test(top[0]) ? top[0] : undefined;
}

/** Late enough to have worked before it, and at least ten minutes, which a plan can wait for. */
function isLateTurn({ onsetMs = 0, lengthMs }: Measures): boolean {
  return onsetMs >= 10 * MINUTE_MS && onsetMs >= 0.2 * lengthMs;
}

/** Letters and dots: what the address line shows, without ports, digits that look like measures, and odd signs. */
const HOST = /^[a-z-]+(?:\.[a-z-]+)+$/;

function sayOnset(onsetMs: number): string {
  if (onsetMs < 1000) return 'The session began off the task';
  return `The first distraction came ${sayDuration(onsetMs)} after the start`;
}

function isAllShort({ distractions }: Measures): boolean {
  return distractions.count >= 3 && distractions.microCount === distractions.count;
}

function width({ low, high }: Interval): number {
  return high - low;
}
