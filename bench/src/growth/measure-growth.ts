import { migrateToLatest, openDatabase, packEvents } from '@locked-in/store';
import { measureProduct } from '../measure.ts';
import { startCluster } from '../product.ts';
import { makeFolder, startPostgres, startRabbitmq } from '../services.ts';
import { fillChunks } from '../storage/fill-chunks.ts';
import { toJournalChunk } from '../storage/real-journal.ts';
import { median } from '../summary.ts';
import { measureScale } from './measure-scale.ts';
import { timeAnalysis } from './time-analysis.ts';

const EVENTS_PER_CHUNK = 100;
const SIZE = { chunks: 1_500, eventsPerChunk: EVENTS_PER_CHUNK, browsers: 32 };
const LENGTHS = [150, 1_500, 15_000];
const PEOPLE = 10_000;

export type GrowthOptions = {
  /** At rest, in millions of events, ascending. */
  readonly millions: readonly number[];
  readonly runs: number;
  /** Numbers of servers and workers. */
  readonly processes: readonly number[];
};

/** The same load beside more and more at rest, in the same month; then with more servers and workers. */
export async function measureGrowth({ millions: levelsToReach, runs, processes }: GrowthOptions) {
  const folder = await makeFolder();
  const postgres = await startPostgres(folder.path);
  const rabbitmq = await startRabbitmq();
  const urls = { database: postgres.url, amqp: rabbitmq.url };
  const db = openDatabase(postgres.url, { maxConnections: 1 });
  try {
    await migrateToLatest(db);
    const levels = [];
    let filled = 0;
    for (const millions of levelsToReach) {
      const chunks = (millions * 1e6) / EVENTS_PER_CHUNK - filled;
      await fillChunks(db, { chunks, people: PEOPLE, from: filled, count: EVENTS_PER_CHUNK, body: BODY });
      filled += chunks;
      levels.push({ millionsAtRest: millions, ...(await measureLevel(urls, runs)) });
      console.error(JSON.stringify(levels.at(-1)));
    }
    const rates = levels.map(({ eventsPerSecond }) => eventsPerSecond);
    const ratio = Number((Math.min(...rates) / (rates[0] ?? Number.NaN)).toFixed(3));
    return { levels, ratio, scale: await measureScale(urls, processes) };
  } finally {
    await db.destroy();
    await rabbitmq.remove();
    await postgres.stop();
    await folder.remove();
  }
}

const BODY = packEvents(
  [1, 2, 3, 4, 5, 6, 7].flatMap((seed) => toJournalChunk(seed, Date.now())).slice(0, EVENTS_PER_CHUNK),
);

async function measureLevel(urls: { readonly database: string; readonly amqp: string }, runs: number) {
  const product = await startCluster(urls);
  try {
    await measureProduct(product, { ...SIZE, chunks: 300 });
    const rates: number[] = [];
    for (let run = 0; run < runs; run++) {
      rates.push((await measureProduct(product, SIZE)).eventsPerSecond);
    }
    return {
      eventsPerSecond: Math.round(median(rates)),
      analysisMs: await timeAnalysis(product.target, LENGTHS),
    };
  } finally {
    await product.stop();
  }
}
