import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { calendarOf, previousWeek, weekOf } from '@locked-in/domain';
import { type Database, migrateToLatest, openDatabase } from '@locked-in/store';
import { sql } from 'kysely';
import type { Built, Told } from './reports/builder.ts';
import { parseOptions } from './reports/parse-options.ts';
import { copyPerson, livePerson, makeAllDue } from './reports/seed-people.ts';
import { makeFolder, startPostgres } from './services.ts';
import { median } from './summary.ts';

const BUILDER = fileURLToPath(new URL('./reports/builder.ts', import.meta.url));
/** A week as busy as any, and as many as anybody has. */
const BIG_WEEK = { weeks: 1, sessions: 60, eventsPerSession: 667 };
const EVENTS_OF_A_SESSION = 40;
const USUAL_WEEKS = { weeks: 6, sessions: 10, eventsPerSession: 100 };
const TIMES = 7;
const WARM_UP_MS = 10_000;
const LONG_MS = 600_000;
/** How often a round looks at the memory, and at the rate of what was built since. */
const PARTS = 4;

const options = parseOptions(process.argv.slice(2));
const folder = await makeFolder();
const postgres = await startPostgres(folder.path);
const db = openDatabase(postgres.url, { maxConnections: 4 });
try {
  await migrateToLatest(db);
  console.log(JSON.stringify(await measure(db)));
} finally {
  await db.destroy();
  await postgres.stop();
  await folder.remove();
}

async function measure(db: Database) {
  const builders = Array.from({ length: options.builders }, () =>
    fork(BUILDER, { env: { PATH: process.env.PATH, DATABASE_URL: postgres.url } }),
  );
  try {
    const week = previousWeek(weekOf(Date.now(), calendarOf('Europe/Berlin')));
    if (options.weeks.length > 0) return { weeks: await measureWeeks(db, builders, week) };
    const weekMs = await measureWeek(db, builders, { week, ...BIG_WEEK });
    const userId = await livePerson(db, { week, ...USUAL_WEEKS });
    await copyPerson(db, userId, options.people - 1);
    console.error(`${options.people} people have their weeks`);
    return {
      weekMs: Math.round(weekMs),
      weekSessions: BIG_WEEK.sessions,
      weekEvents: BIG_WEEK.sessions * BIG_WEEK.eventsPerSession,
      ...(await measureMany(db, builders, week)),
    };
  } finally {
    for (const builder of builders) builder.disconnect();
  }
}

/** Of people with so many sessions, one after the other: what rebuilding the week after one more of them costs. */
async function measureWeeks(db: Database, builders: readonly ChildProcess[], last: string) {
  const measured = [];
  let week = last;
  for (const sessions of options.weeks) {
    const shape = { week, weeks: 1, sessions, eventsPerSession: EVENTS_OF_A_SESSION };
    const weekMs = Math.round(await measureWeek(db, builders, shape));
    const { bytes } = await db
      .selectFrom('weekly_report')
      .select(sql<number>`max(length(summary::text))::float8`.as('bytes'))
      .where('week', '=', week)
      .executeTakeFirstOrThrow();
    measured.push({ sessions, weekMs, reportKb: Math.round(bytes / 1_024) });
    week = previousWeek(week);
  }
  return measured;
}

/** The median of several builds of one week by one process, from claiming it to its row. */
async function measureWeek(
  db: Database,
  [builder]: readonly ChildProcess[],
  { week, ...shape }: Parameters<typeof livePerson>[1],
) {
  await livePerson(db, { week, ...shape });
  const times: number[] = [];
  for (let time = 0; time < TIMES; time++) {
    await makeAllDue(db, week);
    const { built, ms } = await tell(builder, { forMs: LONG_MS });
    if (built !== 1) throw new Error(`${built} big weeks were built`);
    times.push(ms);
  }
  return median(times);
}

/** Everybody's week again and again, until the time is over. */
async function measureMany(db: Database, builders: readonly ChildProcess[], week: string) {
  const start = await buildFor(db, builders, { week, ms: WARM_UP_MS });
  const parts = [];
  for (let part = 0; part < PARTS * options.rounds; part++)
    parts.push(await buildFor(db, builders, { week, ms: (options.seconds * 1_000) / PARTS }));
  const reports = parts.reduce((sum, part) => sum + part.reports, 0);
  const seconds = parts.reduce((sum, part) => sum + part.seconds, 0);
  const rssMb = [start, ...parts].map((part) => part.rssMb);
  return {
    people: options.people,
    sessionsAWeek: USUAL_WEEKS.sessions,
    weeksBefore: USUAL_WEEKS.weeks - 1,
    builders: builders.length,
    reports,
    seconds: Math.round(seconds * 10) / 10,
    reportsPerSecond: Math.round((reports / seconds) * 10) / 10,
    partsPerSecond: parts.map((part) => Math.round(part.reports / part.seconds)),
    rssStartMb: start.rssMb,
    rssMaxMb: Math.max(...rssMb),
    rssEndMb: rssMb.at(-1),
    rssMb,
  };
}

async function buildFor(
  db: Database,
  builders: readonly ChildProcess[],
  { week, ms }: { readonly week: string; readonly ms: number },
) {
  let reports = 0;
  let busyMs = 0;
  let rssMb = 0;
  while (busyMs < ms) {
    await makeAllDue(db, week);
    const startedAt = performance.now();
    const forMs = Math.max(1, Math.ceil(ms - busyMs));
    const built = await Promise.all(builders.map((builder) => tell(builder, { forMs })));
    busyMs += performance.now() - startedAt;
    reports += built.reduce((sum, one) => sum + one.built, 0);
    rssMb = Math.max(...built.map((one) => one.rssMb));
  }
  return { reports, seconds: busyMs / 1_000, rssMb };
}

async function tell(builder: ChildProcess | undefined, told: Told): Promise<Built> {
  if (builder === undefined) throw new Error('there is no builder');
  builder.send(told);
  const [built]: Built[] = await once(builder, 'message');
  if (built === undefined) throw new Error('the builder said nothing');
  return built;
}
