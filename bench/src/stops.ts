import { parseArgs } from 'node:util';
import { holdStreams } from './stops/hold-streams.ts';
import { openCluster, type RollingCluster } from './stops/open-cluster.ts';
import { sendSteadily } from './stops/send-steadily.ts';
import { type Stopped, toResult } from './stops/to-result.ts';

/** Servers behind the deployed gateway are stopped and started in turn, under load, with pages open. */
const { values } = parseArgs({
  options: { stops: { type: 'string', default: '10' }, browsers: { type: 'string', default: '16' } },
});
const [stops, browsers] = [Number(values.stops), Number(values.browsers)];
if (!(stops >= 1) || !(browsers >= 1)) throw new Error('--stops and --browsers must be whole numbers from 1');

const cluster = await openCluster();
try {
  const load = sendSteadily(cluster.target, browsers);
  const streams = holdStreams(cluster.target, browsers);
  const stopped = await stopInTurn(cluster, stops);
  const byStatus = await load.stop();
  console.log(JSON.stringify({ ...toResult(byStatus, stopped), streams: await streams.stop() }));
} finally {
  await cluster.close();
}

async function stopInTurn({ restart }: RollingCluster, times: number): Promise<readonly Stopped[]> {
  const stopped: Stopped[] = [];
  for (let turn = 0; turn < times; turn++) {
    stopped.push(await restart(turn));
    console.error(`stop ${turn + 1} of ${times}: exit ${stopped.at(-1)?.exit}`);
  }
  return stopped;
}
