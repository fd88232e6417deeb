import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findEmbedded, openDatabase } from '@locked-in/store';
import { createRandom } from '../accuracy/random.ts';
import { openOwnFolder } from '../own-folder.ts';
import { check } from './check.ts';
import { openLedger } from './load/ledger.ts';
import { startLoad } from './load/start-load.ts';
import { type Child, startChild, until } from './rig/child.ts';
import { killPostmaster } from './rig/ground.ts';
import { pairBrowser } from './rig/pair-browser.ts';
import { type Part, startStandalonePart } from './rig/start-part.ts';
import type { Outcome, Run } from './run-scenario.ts';

const EX_TEMPFAIL = 75;
const AT_ONCE = 3;

/** F55: one machine. A second start gives way, and kill -9 of the process or of its database loses nothing. */
export async function runStandalone({ seed, times, minutes }: Omit<Run, 'ground'>): Promise<Outcome> {
  const startedAt = performance.now();
  const folder = openOwnFolder('locked-in-faults-alone-');
  const data = join(folder, 'data');
  const why = [...(await startManyAtOnce(folder))];
  const part = await startStandalonePart(data, join(folder, 'log'));
  try {
    await until('it is ready', part.isReady);
    const db = openDatabase((await findEmbedded(data)) ?? '', { maxConnections: 3 });
    const browsers = [await pairBrowser(db, part.url), await pairBrowser(db, part.url)];
    const [ledger, random] = [openLedger(), createRandom(seed)];
    const load = startLoad({ browsers, urls: () => [part.url], ledger, random });
    why.push(...(await startSecond(data, folder, part.child().pid)));
    const deadline = performance.now() + minutes * 60_000;
    let tried = 0;
    for (; tried < times && performance.now() < deadline; tried++) {
      await killOne({ part, data, turn: tried, random });
      console.error(`  F55 ${tried + 1} of ${times}, ${ledger.countAcked()} acknowledged`);
    }
    await load.stop();
    const verdict = await check(db, ledger, {});
    const serverMb = Math.round(part.child().rssMb());
    await db.destroy();
    why.push(...verdict.why);
    return {
      scenario: 'F55',
      seed,
      tried,
      wanted: times,
      lost: verdict.lost,
      unexpected: verdict.unexpected,
      duplicated: verdict.duplicated,
      dead: 0,
      recovered: verdict.recovered,
      longestOutageMs: ledger.longestOutageMs,
      chunks: ledger.countAcked(),
      sessions: ledger.sessions.length,
      seconds: Math.round((performance.now() - startedAt) / 1_000),
      serverMb,
      workerMb: 0,
      passed: why.length === 0 && verdict.unexpected === 0,
      ...(why.length > 0 && { why }),
    };
  } finally {
    await part.child().kill('SIGTERM');
    rmSync(folder, { recursive: true, force: true });
  }
}

type Turn = {
  readonly part: Part;
  readonly data: string;
  readonly turn: number;
  readonly random: () => number;
};

async function killOne({ part, data, turn, random }: Turn): Promise<void> {
  await sleep(500 + random() * 1_500);
  if (turn % 2 === 0) {
    void part.child().kill('SIGKILL');
    await part.restart();
  } else killPostmaster(join(data, 'postgres'));
  await until('it is ready again', part.isReady);
}

async function startSecond(data: string, folder: string, pid: number): Promise<readonly string[]> {
  const second = startAlone(data, join(folder, 'second.log'));
  const code = await second.ended;
  return code === EX_TEMPFAIL ? [] : [`a second start beside ${pid} ended with ${code}`];
}

/** On a folder that is not there yet: whoever wins makes it, the others give way. */
async function startManyAtOnce(folder: string): Promise<readonly string[]> {
  const data = join(folder, 'many');
  const all = Array.from({ length: AT_ONCE }, (_, index) =>
    startAlone(data, join(folder, `many-${index}.log`)),
  );
  await until(
    'all but one have given way',
    () => all.filter((child) => child.hasEnded()).length >= AT_ONCE - 1,
  );
  const winners = all.filter((child) => !child.hasEnded());
  const codes = await Promise.all(all.filter((child) => child.hasEnded()).map((child) => child.ended));
  await Promise.all(winners.map((child) => child.kill('SIGTERM')));
  const wrong = codes.filter((code) => code !== EX_TEMPFAIL);
  if (winners.length === 1 && wrong.length === 0) return [];
  return [`of ${AT_ONCE} starts at once ${winners.length} stayed, others ended with ${codes.join(', ')}`];
}

function startAlone(data: string, log: string): Child {
  return startChild({
    script: 'server/src/standalone.ts',
    args: ['--port', '0', '--data', data],
    env: { LOG_LEVEL: 'warn' },
    log,
  });
}
