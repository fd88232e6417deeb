import { planSessionAt } from '../load/plan-session.ts';
import { deliver } from '../load/start-load.ts';
import { until } from '../rig/child.ts';
import { otherPerson } from '../rig/pair-browser.ts';
import type { Scenario, Stage } from '../scenario.ts';
import { readWeeks, type StoredWeek } from './weeks.ts';

/** A session of half an hour, and the person's day that it belongs to: days begin at 04:00, weeks on Monday. */
type Expected = { readonly at: string; readonly week: string; readonly date: string };
type Zone = { readonly timeZone: string; readonly sessions: readonly Expected[]; readonly weekHours: object };

/** Written by hand from the zones' rules: both changes of the clock, by an hour and by half of one, and none at all. */
const ZONES: readonly Zone[] = [
  {
    timeZone: 'Europe/Berlin',
    sessions: [
      { at: '2026-03-29T03:50+02:00', week: '2026-W13', date: '2026-03-28' },
      { at: '2026-03-29T04:10+02:00', week: '2026-W13', date: '2026-03-29' },
      { at: '2026-10-25T02:30+02:00', week: '2026-W43', date: '2026-10-24' },
      { at: '2026-10-26T03:20+01:00', week: '2026-W43', date: '2026-10-25' },
      { at: '2026-10-26T04:10+01:00', week: '2026-W44', date: '2026-10-26' },
    ],
    weekHours: { '2026-W13': 167, '2026-W43': 169, '2026-W44': 168 },
  },
  {
    timeZone: 'Australia/Lord_Howe',
    sessions: [
      { at: '2026-04-05T03:20+10:30', week: '2026-W14', date: '2026-04-04' },
      { at: '2026-04-05T04:10+10:30', week: '2026-W14', date: '2026-04-05' },
      { at: '2026-10-04T03:20+11:00', week: '2026-W40', date: '2026-10-03' },
      { at: '2026-10-04T04:10+11:00', week: '2026-W40', date: '2026-10-04' },
    ],
    weekHours: { '2026-W14': 168.5, '2026-W40': 167.5 },
  },
  inSteadyZone('America/Sao_Paulo', '-03:00'),
  inSteadyZone('Asia/Kathmandu', '+05:45'),
  inSteadyZone('Pacific/Apia', '+13:00'),
];

function inSteadyZone(timeZone: string, offset: string): Zone {
  const sessions = [
    { at: `2026-11-23T03:20${offset}`, week: '2026-W47', date: '2026-11-22' },
    { at: `2026-11-23T04:10${offset}`, week: '2026-W48', date: '2026-11-23' },
  ];
  return { timeZone, sessions, weekHours: { '2026-W47': 168, '2026-W48': 168 } };
}

export const ZONE_SCENARIOS: readonly Scenario[] = [
  {
    id: 'F28',
    title: 'nights in which clocks change, in five zones, and somebody who travels from one to the next',
    times: { nightly: 3 },
    strike: async (stage) => {
      for (const zone of ZONES) await liveThrough(stage, zone);
      await travel(stage);
    },
  },
];

async function liveThrough(stage: Stage, zone: Zone): Promise<void> {
  const { userId } = await record(
    stage,
    zone.sessions.map(({ at }) => ({ at, timeZone: zone.timeZone })),
  );
  const weeks = await weeksOf(stage, userId, zone.sessions.length);
  const told = weeks.flatMap(({ week, sessions }) => sessions.map(({ date }) => `${week} ${date}`));
  const wanted = zone.sessions.map(({ week, date }) => `${week} ${date}`);
  if (told.toSorted().join() !== wanted.toSorted().join())
    stage.complain(`${zone.timeZone}: ${told.join(', ')} instead of ${wanted.join(', ')}`);
  const hours = Object.fromEntries(weeks.map(({ week, hours }) => [week, hours]));
  if (JSON.stringify(hours) !== JSON.stringify(zone.weekHours))
    stage.complain(`${zone.timeZone}: the weeks have ${JSON.stringify(hours)} hours`);
}

/** Whatever days somebody lives who flies on, each session is in one week, and days make up their week. */
async function travel(stage: Stage): Promise<void> {
  const stops = ZONES.map(({ timeZone }, day) => ({ at: `2026-11-${17 + day}T22:00Z`, timeZone }));
  const { userId } = await record(stage, stops);
  await weeksOf(stage, userId, stops.length);
}

type Start = { readonly at: string; readonly timeZone: string };

async function record({ system, ledger, random }: Stage, starts: readonly Start[]) {
  const browser = await otherPerson(system.db, system.urls()[0] ?? '');
  for (const { at, timeZone } of starts)
    await deliver(planSessionAt(random, { startMs: Date.parse(at), timeZone }), {
      ...system,
      ledger,
      browser,
    });
  return browser;
}

/** When all sessions stand in reports; what does not add up is complained of. */
async function weeksOf(stage: Stage, userId: string, count: number): Promise<readonly StoredWeek[]> {
  let weeks: readonly StoredWeek[] = [];
  await until(`${count} sessions stand in weeks`, async () => {
    weeks = await readWeeks(stage.system.db, userId);
    return weeks.flatMap(({ sessions }) => sessions).length === count;
  });
  for (const { week, heldMs, daysHeldMs } of weeks)
    if (heldMs !== daysHeldMs) stage.complain(`${week} holds ${heldMs} ms, its days ${daysHeldMs}`);
  return weeks;
}
