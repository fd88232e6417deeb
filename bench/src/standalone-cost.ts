import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { measureProduct } from './measure.ts';
import { readProcessCost } from './process-cost.ts';
import { startProcess } from './processes.ts';
import { openStandalone } from './product.ts';
import type { Target } from './send-load.ts';
import { makeFolder } from './services.ts';
import { median } from './summary.ts';

const SIZE = { chunks: 500, eventsPerChunk: 100, browsers: 8 };

const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '2' }, starts: { type: 'string', default: '5' } },
});
const idleMs = Number(values.minutes) * 60_000;
const folder = await makeFolder();
try {
  const first = await openStandalone(folder.path);
  await first.pair();
  await first.stop();
  const startMs: number[] = [];
  for (let start = 1; start < Number(values.starts); start++) startMs.push(await timeStart());
  const idle = await measureIdle(startMs);
  console.log(JSON.stringify({ startMs: Math.round(median(startMs)), ...idle, ...(await measureFloor()) }));
} finally {
  await folder.remove();
}

/** From starting the process until `/readyz` says yes, on a folder that is there. */
async function timeStart(): Promise<number> {
  const startedAt = performance.now();
  const started = await openStandalone(folder.path);
  const tookMs = performance.now() - startedAt;
  await started.stop();
  return tookMs;
}

/** Some load, and then nothing: what the Node process uses and holds afterwards. PostgreSQL is counted apart. */
async function measureIdle(startMs: number[]) {
  const startedAt = performance.now();
  const started = await openStandalone(folder.path);
  startMs.push(performance.now() - startedAt);
  const startRssMb = (await readProcessCost(started.pid)).rssMb;
  const target = await started.pair();
  await measureProduct({ ...started, target }, SIZE);
  const stopListening = await listen(target);
  await sleep(10_000);
  const before = await readProcessCost(started.pid);
  const rssMb = await readRssEveryMinute(started.pid);
  const after = await readProcessCost(started.pid);
  stopListening();
  await started.stop();
  return {
    startRssMb: Math.round(startRssMb),
    rssMb: Math.round(after.rssMb),
    rssMaxMb: Math.round(Math.max(...rssMb)),
    idleCpuPercent: round(((after.cpuSeconds - before.cpuSeconds) / (idleMs / 1_000)) * 100),
    idleMinutes: idleMs / 60_000,
  };
}

/** As a device does that waits for what comes of its sessions: one stream, open all the while. */
async function listen({ url, token }: Target): Promise<() => void> {
  const stop = new AbortController();
  const headers = { authorization: `Bearer ${token}` };
  const { body, status } = await fetch(`${url}/v1/live`, { headers, signal: stop.signal });
  if (!body || status !== 200) throw new Error(`a stream was answered with ${status}`);
  void body.pipeTo(new WritableStream()).catch(() => undefined); // ended by whoever listens
  return () => stop.abort();
}

/** Megabytes, until the time is over. */
async function readRssEveryMinute(pid: number): Promise<readonly number[]> {
  const read: number[] = [];
  for (let leftMs = idleMs; leftMs > 0; leftMs -= 60_000) {
    await sleep(Math.min(leftMs, 60_000));
    read.push((await readProcessCost(pid)).rssMb);
    console.error(`${read.length} min: ${Math.round(read.at(-1) ?? 0)} MB`);
  }
  return read;
}

/** A Node process that has loaded nothing and does nothing. */
async function measureFloor() {
  const floor = startProcess(['-e', 'setInterval(() => {}, 1e6); console.log("ready")'], {});
  await floor.waitForLine(/ready/);
  const { rssMb } = await readProcessCost(floor.pid);
  await floor.stop();
  return { floorRssMb: Math.round(rssMb) };
}

function round(value: number): number {
  return Number(value.toFixed(2));
}
