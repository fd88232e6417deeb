import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { startCeiling } from './ceiling.ts';
import { makeEndedSession } from './latency/ended-session.ts';
import { openLive } from './latency/live-events.ts';
import { sendPaced } from './latency/send-paced.ts';
import { measureCeiling, measureProduct } from './measure.ts';
import { type Started, startCluster } from './product.ts';
import { putChunk } from './send-load.ts';
import { makeFolder, startPostgres, startRabbitmq } from './services.ts';
import { median, percentile } from './summary.ts';

const SIZE = { chunks: 2_000, eventsPerChunk: 100, browsers: 32 };

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '10' },
    sessions: { type: 'string', default: '100' },
  },
});
const folder = await makeFolder();
const postgres = await startPostgres(folder.path);
const rabbitmq = await startRabbitmq();
const urls = { database: postgres.url, amqp: rabbitmq.url };
const product = await startCluster(urls);
const ceiling = await startCeiling(urls);
try {
  console.log(JSON.stringify({ ...(await measureAccepted()), ...(await measureAnalysis(product)) }));
} finally {
  await product.stop();
  await ceiling.stop();
  await rabbitmq.remove();
  await postgres.stop();
  await folder.remove();
}

/** Chunks at half the rate that the product can take, each sent when its time has come, whatever became of others. */
async function measureAccepted() {
  await measureProduct(product, { ...SIZE, chunks: 500 });
  const fastest = await measureProduct(product, SIZE);
  const chunksPerSecond = Math.round(fastest.eventsPerSecond / SIZE.eventsPerChunk / 2);
  const pace = { chunksPerSecond, seconds: Number(values.seconds), eventsPerChunk: SIZE.eventsPerChunk };
  await measureCeiling(ceiling, { ...SIZE, chunks: 500 });
  const [own, bare]: [number[][], number[][]] = [[], []];
  for (let run = 1; run <= Number(values.runs); run++) {
    own.push(await sendPaced(product.target, pace));
    bare.push(await sendPaced(ceiling.target, pace));
    console.error(
      `run ${run}: p50 ${of(own.at(-1), 0.5)} ms, p99 ${of(own.at(-1), 0.99)}; bare p50 ${of(bare.at(-1), 0.5)}`,
    );
  }
  const p50 = median(own.map((run) => percentile(run, 0.5)));
  const bareP50 = median(bare.map((run) => percentile(run, 0.5)));
  return {
    chunksPerSecond,
    acceptedP50Ms: round(p50),
    acceptedP99Ms: round(median(own.map((run) => percentile(run, 0.99)))),
    ceilingP50Ms: round(bareP50),
    ceilingP99Ms: round(median(bare.map((run) => percentile(run, 0.99)))),
    ratio: round(bareP50 / p50),
  };
}

/** From sending the chunk that ends a session until its device hears that the analysis is there; nobody else is busy. */
async function measureAnalysis({ target }: Started) {
  const live = await openLive(target);
  const readyMs: number[] = [];
  for (let count = 0; count < Number(values.sessions); count++) {
    const { sessionId, chunks } = makeEndedSession(randomUUID());
    for (const chunk of chunks.slice(0, -1)) await putChunk(chunk, target);
    await sleep(100); // the session runs: its chunk before the last came long ago
    const ready = live.whenReady(sessionId);
    const startedAt = performance.now();
    for (const chunk of chunks.slice(-1)) await putChunk(chunk, target);
    await ready;
    readyMs.push(performance.now() - startedAt);
  }
  live.close();
  return {
    sessions: readyMs.length,
    analysisReadyP50Ms: round(percentile(readyMs, 0.5)),
    analysisReadyP99Ms: round(percentile(readyMs, 0.99)),
  };
}

function of(times: readonly number[] = [], share: number): number {
  return round(percentile(times, share));
}

function round(value: number): number {
  return Number(value.toFixed(2));
}
