import { createRandom } from '../accuracy/random.ts';
import { check } from './check.ts';
import { checkAround } from './check-around.ts';
import { openLedger } from './load/ledger.ts';
import { startLoad } from './load/start-load.ts';
import { readDead } from './look-at-broker.ts';
import { until } from './rig/child.ts';
import type { Ground } from './rig/ground.ts';
import { openSystem } from './rig/open-system.ts';
import { watchMemory } from './rig/watch-memory.ts';
import type { Scenario, Stage } from './scenario.ts';

/** One line of the record. */
export type Outcome = {
  readonly scenario: string;
  readonly seed: number;
  readonly tried: number;
  /** How many it was to be; `tried` is less when time was up. */
  readonly wanted: number;
  readonly lost: number;
  readonly unexpected: number;
  readonly duplicated: number;
  readonly dead: number;
  readonly recovered: boolean;
  readonly longestOutageMs: number;
  readonly chunks: number;
  readonly sessions: number;
  readonly seconds: number;
  /** The most that one of them held. */
  readonly serverMb: number;
  readonly workerMb: number;
  readonly passed: boolean;
  readonly why?: readonly string[];
};

export type Run = {
  readonly ground: Ground;
  readonly seed: number;
  readonly times: number;
  readonly minutes: number;
};

/** Load, faults, drain, then the checkers. */
export async function runScenario(scenario: Scenario, run: Run): Promise<Outcome> {
  const { ground, seed, times } = run;
  const startedAt = performance.now();
  const random = createRandom(seed);
  const system = await openSystem(ground, { servers: 1, workers: 1, browsers: 4, ...scenario.system });
  const ledger = openLedger();
  const complaints: string[] = [];
  try {
    const load = startLoad({
      browsers: system.browsers,
      urls: system.urls,
      ledger,
      random,
      ...scenario.load,
    });
    const [serverMb, workerMb] = [watchMemory(system.servers), watchMemory(system.workers)];
    const complain = (what: string) => void complaints.push(what);
    const acknowledged = (count: number) => untilAcknowledged(ledger.countAcked, count);
    const stage: Stage = { ground, system, ledger, load, random, complain, acknowledged };
    const tried = await strikeAll(scenario, stage, run);
    await load.stop();
    const dead = await readDead(system.amqpUrl);
    const verdict = await check(system.db, ledger, { deadKeys: dead, isJudged: scenario.isJudged });
    const around = await checkAround(system, ledger);
    const memory = { serverMb: serverMb(), workerMb: workerMb() };
    const why = [...complaints, ...verdict.why, ...around, ...toHeavy(memory)];
    if (dead.length > 0 && !scenario.mayBury) why.push(`${dead.length} dead letters`);
    return {
      scenario: scenario.id,
      seed,
      tried,
      wanted: times,
      lost: verdict.lost,
      unexpected: verdict.unexpected,
      duplicated: verdict.duplicated,
      dead: dead.length,
      recovered: verdict.recovered,
      longestOutageMs: ledger.longestOutageMs,
      chunks: ledger.countAcked(),
      sessions: ledger.sessions.length,
      seconds: Math.round((performance.now() - startedAt) / 1_000),
      ...memory,
      passed: why.length === 0 && verdict.unexpected === 0,
      ...(why.length > 0 && { why }),
    };
  } finally {
    await system.close();
  }
}

/** A fault that the scenario cannot even make counts as failed, and the checkers still look. */
async function strikeAll(scenario: Scenario, stage: Stage, { times, minutes }: Run): Promise<number> {
  const deadline = performance.now() + minutes * 60_000;
  let turn = 0;
  for (let last = times - 1; turn <= last; turn++) {
    if (performance.now() > deadline) last = turn;
    try {
      if (turn === 0) await stage.acknowledged(5);
      await scenario.strike?.(stage, turn, last + 1);
      console.error(`  ${scenario.id} ${turn + 1} of ${times}, ${stage.ledger.countAcked()} acknowledged`);
    } catch (error) {
      stage.complain(`turn ${turn}: ${error instanceof Error ? error.message : error}`);
      return turn;
    }
  }
  await stage.acknowledged(5).catch(() => stage.complain('nothing is acknowledged after the last fault'));
  return turn;
}

async function untilAcknowledged(count: () => number, more: number): Promise<void> {
  const before = count();
  await until(`${more} more acknowledgements`, () => count() >= before + more, 90_000);
}

/** I8, whose 200 for a server are for a quiet hour: of what it holds under faults 48 MB are room for young objects. */
const MOST_MB = { serverMb: 240, workerMb: 250 } as const;

function toHeavy(held: Readonly<Record<keyof typeof MOST_MB, number>>): readonly string[] {
  return (['serverMb', 'workerMb'] as const)
    .filter((name) => held[name] > MOST_MB[name])
    .map((name) => `${name} ${held[name]} of ${MOST_MB[name]}`);
}
