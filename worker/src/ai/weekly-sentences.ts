import type { Interval, Sentence, SiteTotals, WeeklyReport, WeekSession } from '@locked-in/domain';
import { type DayHalf, toDayHalves } from './day-halves.ts';
import { type Finding, speak } from './finding.ts';
import { capital, sayCount, sayDuration, sayDurations, sayShare } from './words.ts';

export type UnspokenReport = Omit<WeeklyReport, 'sentences'>;

/** Exactly three sentences about a week, from its report alone. What sealed sessions hide is not guessed at. */
export function toWeeklySentences(report: UnspokenReport): readonly Sentence[] {
  const opened = report.sessions.filter(({ grade }) => grade.kind !== 'sealed');
  return speak(WEEK_FINDINGS, { ...report, opened, onTaskMs: sumOnTask(opened), heldMs: sumHeld(opened) });
}

/** A report with what can be said of the sessions whose results the person has opened. */
type Week = UnspokenReport & {
  readonly opened: readonly WeekSession[];
  readonly onTaskMs: Interval;
  readonly heldMs: number;
};

const EMPTY: Finding<Week> = {
  evidence: ({ totals }) => (totals.sessions === 0 ? 'No session was declared in this week.' : undefined),
  cause: 'Nothing is recorded outside of sessions, so there is nothing to say about the rest.',
  ifThen: 'If I sit down to work tomorrow, then I will declare one short session before I start.',
};

const SEALED: Finding<Week> = {
  evidence: ({ opened, totals }) =>
    opened.length === 0
      ? `The results of ${sayCount(totals.sessions, 'session', 'sessions')} in this week wait for your own grade.`
      : undefined,
  cause: 'They stay sealed until you have graded or skipped, so that your own view comes first.',
  ifThen: 'If a session ends, then I will give it my own grade before I do anything else.',
};

const UNSEEN: Finding<Week> = {
  evidence: ({ totals }) =>
    totals.heldMs < 0.5 * totals.declaredMs
      ? `Of ${sayDuration(totals.declaredMs)} declared, ${sayDuration(totals.heldMs)} were seen in the browser.`
      : undefined,
  cause: 'Much of the work was perhaps outside the browser; nothing is assumed about that time.',
  ifThen: 'If a session ends that was mostly outside the browser, then I will write into its log what I did.',
};

const UNKNOWN: Finding<Week> = {
  evidence: ({ onTaskMs, heldMs }) =>
    heldMs > 0 && onTaskMs.high - onTaskMs.low >= 0.3 * heldMs
      ? `For ${sayDuration(onTaskMs.high - onTaskMs.low)} of ${sayDuration(heldMs)} in the browser, task and distraction could not be told apart: name these sites once.`
      : undefined,
  cause: 'Neither a rule of yours nor a word of the intents says yet whether these pages belong to them.',
  ifThen: 'If I open a session of this week, then I will label the site that took most of its time.',
};

const ONE_SITE: Finding<Week> = {
  evidence: ({ sites, heldMs }) => {
    const site = longestOff(sites);
    return site !== undefined && site.heldMs >= 0.1 * heldMs
      ? `Off the task, ${site.site} took ${sayDuration(site.heldMs)} of ${sayDuration(heldMs)} in the browser, more than any other site.`
      : undefined;
  },
  cause: 'One place that is always a click away tends to be where waiting and stuck moments go.',
  ifThen: 'If I am about to open that site in a session, then I will first write down what for.',
};

const DOOR: Finding<Week> = {
  evidence: ({ details }) => {
    const [door] = details?.doors.top ?? [];
    const episodes = details?.doors.episodes ?? 0;
    if (door?.site === undefined || door.count < 3 || door.count < 0.4 * episodes) return undefined;
    return `${door.count} of ${sayCount(episodes, 'distraction', 'distractions')} began at ${door.site}, most often towards ${door.to[0]?.site}.`;
  },
  cause: 'The place where work gets stuck tends to be the place it is left from.',
  ifThen: 'If I am about to leave that site in a session, then I will first write down the next step there.',
};

const TIME_OF_DAY: Finding<Week> = {
  evidence: ({ opened }) => {
    const halves = toDayHalves(opened);
    if (halves === undefined || Math.abs(halves.before.share - halves.after.share) < 0.1) return undefined;
    return `Of the time in the browser, ${sayHalf(halves.before)} that started before noon and ${sayHalf(halves.after)} that started later went to the task.`;
  },
  cause: 'The hour, what came before it or how tired you were may make the difference.',
  ifThen: 'If a session matters to me next week, then I will declare it for the better half of the day.',
};

const STEADY: Finding<Week> = {
  evidence: ({ onTaskMs, heldMs, opened }) =>
    `${capital(sayDurations(onTaskMs))} of ${sayDuration(heldMs)} in the browser went to the task, in ${sayCount(opened.length, 'session', 'sessions')} on ${sayCount(new Set(opened.map(({ date }) => date)).size, 'day', 'days')}.`,
  cause: 'No single site, hour or gap explains the rest.',
  ifThen:
    'If the next week begins, then I will declare my first session at the hour that worked best in this one.',
};

const WEEK_FINDINGS = [EMPTY, SEALED, UNSEEN, UNKNOWN, ONE_SITE, DOOR, TIME_OF_DAY, STEADY] as const;

function longestOff(sites: readonly SiteTotals[]): SiteTotals | undefined {
  return sites.filter(({ label }) => label === 'off').toSorted((a, b) => b.heldMs - a.heldMs)[0];
}

function sayHalf({ share, sessions }: DayHalf): string {
  return `${sayShare(share)} of ${sayCount(sessions, 'session', 'sessions')}`;
}

function sumOnTask(sessions: readonly WeekSession[]): Interval {
  const sum = (end: keyof Interval) => sessions.reduce((all, { onTaskMs }) => all + onTaskMs[end], 0);
  return { low: sum('low'), high: sum('high') };
}

function sumHeld(sessions: readonly WeekSession[]): number {
  return sessions.reduce((all, { heldMs }) => all + heldMs, 0);
}
