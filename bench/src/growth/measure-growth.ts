import { migrateToLatest, openDatabase, packEvents } from '@locked-in/store';
import { sql } from 'kysely';
import { measureProduct } from '../measure.ts';
import { type Cluster, startCluster } from '../product.ts';
import { makeFolder, startPostgres, startRabbitmq } from '../services.ts';
import { fillChunks } from '../storage/fill-chunks.ts';
import { toJournalChunk } from '../storage/real-journal.ts';
import { median, medianOf, type Run } from '../summary.ts';
import { measureScale } from './measure-scale.ts';
import { timeAnalysis } from './time-analysis.ts';

const EVENTS_PER_CHUNK = 100;
const SIZE = { chunks: 3_000, eventsPerChunk: EVENTS_PER_CHUNK, browsers: 32 };
const LENGTHS = [150, 1_500, 15_000];
const PEOPLE = 10_000;

export type GrowthOptions = {
  /** At rest, in millions of events; the first is what the others are compared with. */
  readonly millions: readonly number[];
  /** Turns of all levels. */
  readonly runs: number;
  /** Numbers of servers and workers. */
  readonly processes: readonly number[];
};

type Urls = { readonly database: string; readonly amqp: string };
type Level = { readonly millions: number; readonly product: Cluster; readonly runs: Run[] };

/**
 * The same load beside more and more at rest, in the same month: every level has a database, queues and processes of its
 * own on the same PostgreSQL and RabbitMQ, and they take turns. Then with more servers and workers.
 */
export async function measureGrowth({ millions, runs, processes }: GrowthOptions) {
  const folder = await makeFolder();
  const postgres = await startPostgres(folder.path);
  const rabbitmq = await startRabbitmq();
  const urls = { database: postgres.url, amqp: rabbitmq.url };
  const levels: Level[] = [];
  try {
    for (const each of millions) levels.push(await openLevel(urls, each));
    for (let turn = 0; turn <= runs; turn++) await measureInTurn(levels, turn);
    const measured = [];
    for (const level of levels) measured.push(await summariseLevel(level, levels[0] ?? level));
    for (const { product } of levels.splice(0)) await product.stop();
    const ratio = Math.min(...measured.map((level) => level.ratio));
    return { levels: measured, ratio, runs, scale: await measureScale(urls, processes) };
  } finally {
    for (const { product } of levels) await product.stop();
    await rabbitmq.remove();
    await postgres.stop();
    await folder.remove();
  }
}

const BODY = packEvents(
  [1, 2, 3, 4, 5, 6, 7].flatMap((seed) => toJournalChunk(seed, Date.now())).slice(0, EVENTS_PER_CHUNK),
);

async function openLevel(urls: Urls, millions: number): Promise<Level> {
  const own = await makePlace(urls, `growth_${millions}`);
  const db = openDatabase(own.database, { maxConnections: 1, isPatient: true });
  await migrateToLatest(db);
  await sql`set statement_timeout = 0`.execute(db);
  const chunks = (millions * 1e6) / EVENTS_PER_CHUNK;
  await fillChunks(db, { chunks, people: PEOPLE, count: EVENTS_PER_CHUNK, body: BODY });
  await sql`vacuum analyze event_chunk`.execute(db); // as it comes to be by itself, which would meet the measurement
  await sql`checkpoint`.execute(db);
  await db.destroy();
  console.error(`${millions} million events are at rest`);
  return { millions, product: await startCluster(own), runs: [] };
}

async function makePlace({ database, amqp }: Urls, name: string): Promise<Urls> {
  const db = openDatabase(database, { maxConnections: 1 });
  await sql`create database ${sql.id(name)}`.execute(db);
  await db.destroy();
  const [ownDatabase, ownAmqp] = [new URL(database), new URL(amqp)];
  ownDatabase.pathname = `/${name}`;
  ownAmqp.searchParams.set('prefix', name);
  return { database: ownDatabase.href, amqp: ownAmqp.href };
}

/** Another level begins each turn, so that being first or last favours none. The first turn warms up, and does not count. */
async function measureInTurn(levels: readonly Level[], turn: number): Promise<void> {
  const at = turn % levels.length;
  for (const { product, runs } of [...levels.slice(at), ...levels.slice(0, at)]) {
    const run = await measureProduct(product, SIZE);
    if (turn > 0) runs.push(run);
  }
  const rates = levels.map(({ runs }) => Math.round(runs.at(-1)?.eventsPerSecond ?? Number.NaN));
  console.error(`turn ${turn}: ${rates.join(', ')} events/s`);
}

async function summariseLevel({ millions, product, runs }: Level, first: Level) {
  const ratios = runs.map(
    (run, turn) => run.eventsPerSecond / (first.runs[turn]?.eventsPerSecond ?? Number.NaN),
  );
  return {
    millionsAtRest: millions,
    eventsPerSecond: Math.round(median(runs.map((run) => run.eventsPerSecond))),
    ratio: Number(median(ratios).toFixed(3)),
    cpuMicrosAChunk: medianOf(runs),
    analysisMs: await timeAnalysis(product.target, LENGTHS),
  };
}
