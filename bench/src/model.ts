import { parseArgs } from 'node:util';
import { createRandom } from './accuracy/random.ts';
import { openGround } from './faults/rig/ground.ts';
import { openSystem, type System } from './faults/rig/open-system.ts';
import { otherPerson } from './faults/rig/pair-browser.ts';
import { willing } from './faults/rig/willing-model.ts';
import { FAILING } from './faults/scenarios/models.ts';
import { liveHours } from './model/live-hours.ts';
import { sendAtPace } from './sizing/send-at-pace.ts';
import { median, percentile } from './summary.ts';

/** Whether a model that fails in every way delays the 202 of chunks: beside a willing one, and beside none. */
const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '20' },
    chunks: { type: 'string', default: '40' },
    people: { type: 'string', default: '24' },
  },
});
const [runs, seconds, aSecond, people] = [values.runs, values.seconds, values.chunks, values.people].map(
  Number,
);
const KINDS = ['none', 'willing', 'failing'] as const;
type Kind = (typeof KINDS)[number];
type Chain = { readonly kind: Kind; readonly system: System; readonly tokens: readonly string[] };

const ground = await openGround({});
const random = createRandom(1);
const chains: Chain[] = [];
try {
  for (const kind of KINDS) chains.push(await openChain(kind));
  console.log(JSON.stringify(await measureInTurn()));
} finally {
  await Promise.all(chains.map(({ system }) => system.close()));
  await ground.remove();
}

async function openChain(kind: Kind): Promise<Chain> {
  const hasModel = kind !== 'none';
  const system = await openSystem(ground, { servers: 1, workers: 1, browsers: 0, hasModel });
  system.model?.behave(kind === 'failing' ? FAILING : [willing(() => ({ text: 'You began.', points: 1 }))]);
  const tokens: string[] = [];
  while (tokens.length < (people ?? 0))
    tokens.push((await otherPerson(system.db, system.urls()[0] ?? '')).token);
  return { kind, system, tokens };
}

async function measureInTurn() {
  const measured: Record<Kind, number[][]> = { none: [], willing: [], failing: [] };
  for (let run = 0; run <= (runs ?? 0); run++) {
    for (const chain of chains) {
      const times = await sendHours(chain);
      if (run > 0) measured[chain.kind].push([...times]); // the first is to warm up
      console.error(`run ${run} ${chain.kind}: p99 ${round(percentile(times, 0.99))} ms`);
    }
  }
  const lines = chains.map(({ kind, system }) => [kind, toLine(measured[kind], system)] as const);
  const [none, willingOne, failing] = lines.map(([, line]) => line.acceptedP99Ms);
  return {
    chunksPerSecond: aSecond,
    runs,
    seconds,
    ...Object.fromEntries(lines),
    p99Ratio: { toNone: ratio(failing, none), toWilling: ratio(failing, willingOne) },
  };
}

function sendHours({ system, tokens }: Chain): Promise<readonly number[]> {
  const chunks = liveHours(tokens, (seconds ?? 0) * (aSecond ?? 0), random);
  return sendAtPace(chunks, { url: system.urls()[0] ?? '', aSecond: aSecond ?? 0 });
}

function toLine(times: readonly number[][], { model }: System) {
  return {
    acceptedP50Ms: round(median(times.map((run) => percentile(run, 0.5)))),
    acceptedP99Ms: round(median(times.map((run) => percentile(run, 0.99)))),
    asked: model?.asked() ?? 0,
  };
}

function ratio(one = Number.NaN, other = Number.NaN): number {
  return round(one / other);
}

function round(value: number): number {
  return Number(value.toFixed(2));
}
