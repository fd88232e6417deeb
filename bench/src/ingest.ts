import { type Ceiling, startCeiling } from './ceiling.ts';
import { measureCeiling, measureProduct } from './measure.ts';
import { type Mode, type Options, parseOptions } from './options.ts';
import { readPeakMb } from './process-cost.ts';
import { type Started, startCluster, startStandalone } from './product.ts';
import { makeFolder, startPostgres, startRabbitmq } from './services.ts';
import { type Run, summarise } from './summary.ts';

type Chains = { readonly product: Started; readonly ceiling: Ceiling };
type Cleanup = () => Promise<unknown>;

const options = readOptions();
const cleanups: Cleanup[] = [];

for (const mode of options.modes) {
  try {
    const chains = await (mode === 'cluster' ? openCluster() : openStandalone());
    const summary = summarise(mode, options, await measureInTurn(mode, chains));
    console.log(JSON.stringify({ ...summary, peakMb: await readPeaks(chains.product.pids) }));
  } finally {
    await cleanUp();
  }
}

async function readPeaks(pids: Started['pids']) {
  const peaks = Object.entries(pids).map(async ([part, pid]) => [part, await readPeakMb(pid)] as const);
  return Object.fromEntries(await Promise.all(peaks));
}

/** The last opened first. */
async function cleanUp(): Promise<void> {
  for (const cleanup of cleanups.splice(0).toReversed()) await cleanup();
}

function readOptions(): Options {
  try {
    return parseOptions(process.argv.slice(2));
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(1);
  }
}

/** Product and bare chain take turns, so that whatever else the machine does meets both. */
async function measureInTurn(mode: Mode, { product, ceiling }: Chains) {
  await measureProduct(product, options);
  await measureCeiling(ceiling, options);
  const measured: { product: Run[]; ceiling: Run[] } = { product: [], ceiling: [] };
  for (let run = 1; run <= options.runs; run++) {
    measured.product.push(await measureProduct(product, options));
    measured.ceiling.push(await measureCeiling(ceiling, options));
    const [own, bare] = [measured.product.at(-1), measured.ceiling.at(-1)].map(toRate);
    console.error(`${mode} run ${run} of ${options.runs}: ${own} events/s, bare chain ${bare}`);
  }
  return measured;
}

async function openCluster(): Promise<Chains> {
  const folder = await makeFolder();
  cleanups.push(folder.remove);
  const postgres = await startPostgres(folder.path);
  cleanups.push(postgres.stop);
  const rabbitmq = await startRabbitmq();
  cleanups.push(rabbitmq.remove);
  const urls = { database: postgres.url, amqp: rabbitmq.url };
  const product = await startCluster(urls);
  cleanups.push(product.stop);
  const ceiling = await startCeiling(urls);
  cleanups.push(ceiling.stop);
  return { product, ceiling };
}

async function openStandalone(): Promise<Chains> {
  const folder = await makeFolder();
  cleanups.push(folder.remove);
  const product = await startStandalone(folder.path);
  cleanups.push(product.stop);
  const postgres = await startPostgres(folder.path);
  cleanups.push(postgres.stop);
  const ceiling = await startCeiling({ database: postgres.url });
  cleanups.push(ceiling.stop);
  return { product, ceiling };
}

function toRate(run: Run | undefined): number {
  return Math.round(run?.eventsPerSecond ?? Number.NaN);
}
