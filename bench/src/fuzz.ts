import { Agent } from 'node:http';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { ask, type Outcome } from './fuzz/ask.ts';
import { comeIn } from './fuzz/come-in.ts';
import { openDice } from './fuzz/dice.ts';
import { makeQuestion, openIds, type Question } from './fuzz/make-question.ts';
import { makeUuid } from './fuzz/make-value.ts';
import { type Document, readRoutes } from './fuzz/read-routes.ts';
import { readProcessCost } from './process-cost.ts';
import { freePort, type Running, startProcess, waitUntilReady } from './processes.ts';
import { makeFolder } from './services.ts';

const AT_ONCE = 8;
/** Room for what a server keeps, not for what it should have let go: one that keeps more ends, and is found dead. */
const HEAP_MB = 160;
const SHOWN = 300;

const { values } = parseArgs({
  options: { requests: { type: 'string', default: '20000' }, seed: { type: 'string', default: '1' } },
});
const wanted = Number(values.requests);
const seed = Number(values.seed);
const folder = await makeFolder();
try {
  const result = await fuzz();
  console.log(JSON.stringify(result));
  if (result.responses5xx + result.hangs + Number(!result.isAlive) > 0) process.exitCode = 1;
} finally {
  await folder.remove();
}

/** Asks the real single process every route of its own document, as everybody, with sense and with nonsense. */
async function fuzz() {
  const url = `http://127.0.0.1:${await freePort()}`;
  const limits = [`--max-old-space-size=${HEAP_MB}`, '--max-semi-space-size=4'];
  const args = ['--port', new URL(url).port, '--data', join(folder.path, 'data')];
  const server = startProcess([...limits, 'server/src/standalone.ts', ...args], {
    ACCOUNTS: 'many',
    LOG_LEVEL: 'error',
  });
  try {
    await waitUntilReady(`${url}/readyz`);
    return await askAll(url, server);
  } finally {
    await server.stop();
  }
}

async function askAll(url: string, server: Running) {
  const callers = await comeIn(url, await server.waitForLine(/\/invitation#[\w-]{43}/));
  const routes = readRoutes(await readDocument(url));
  const dice = openDice(seed);
  const ids = openIds(
    dice,
    Array.from({ length: 5 }, () => makeUuid(dice)),
  );
  const startedAt = performance.now();
  const counts = new Map<Outcome, number>();
  const rss = watchRss(server.pid);
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  const questions = Array.from({ length: wanted }, (_, index) => routes[index % routes.length]).values();
  const askOnAndOn = async () => {
    for (const route of questions) {
      if (route === undefined) continue;
      const question = makeQuestion(route, { dice, callers, ids });
      const localAddress = `127.${dice.roll(250)}.${dice.roll(250)}.1`; // each keeps its connection open, if it may
      const outcome = await ask(question, { url, agent, localAddress });
      counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
      if (isWrong(outcome)) tell(question, outcome);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, askOnAndOn));
  agent.destroy();
  const isAlive = (await fetch(`${url}/healthz`).catch(() => undefined))?.ok === true;
  const [person] = callers;
  const isStillIn = (await fetch(`${url}/v1/me`, { headers: person })).ok;
  const memory = await rss.stop();
  return {
    requests: wanted,
    heapLimitMb: HEAP_MB,
    routes: routes.length,
    responses5xx: count(counts, (outcome) => typeof outcome === 'number' && outcome >= 500),
    hangs: count(counts, (outcome) => outcome === 'hang'),
    isAlive,
    isStillIn,
    ...memory,
    seconds: Math.round((performance.now() - startedAt) / 1_000),
    seed,
    outcomes: Object.fromEntries([...counts].toSorted(([a], [b]) => String(a).localeCompare(String(b)))),
  };
}

async function readDocument(url: string): Promise<Document> {
  const answer = await fetch(`${url}/openapi.json`);
  return answer.json() as Promise<Document>;
}

function isWrong(outcome: Outcome): boolean {
  return outcome === 'hang' || (typeof outcome === 'number' && outcome >= 500);
}

function tell({ method, path, headers, body }: Question, outcome: Outcome): void {
  const { Cookie: _cookie, Authorization: _token, ...shown } = headers;
  const said = typeof body === 'string' ? body.slice(0, SHOWN) : body && `${body.length} bytes`;
  console.error(outcome, method, path.slice(0, SHOWN), JSON.stringify(shown), said ?? '');
}

function count(counts: ReadonlyMap<Outcome, number>, which: (outcome: Outcome) => boolean): number {
  return [...counts].reduce((sum, [outcome, times]) => sum + (which(outcome) ? times : 0), 0);
}

/** The memory of the process, looked at twice a second. */
function watchRss(pid: number) {
  const seen: number[] = [];
  const stopping = new AbortController();
  const watching = (async () => {
    while (!stopping.signal.aborted) {
      seen.push((await readProcessCost(pid)).rssMb);
      await sleep(500, undefined, { signal: stopping.signal }).catch(() => undefined); // told to stop
    }
  })();
  return {
    stop: async () => {
      stopping.abort();
      await watching;
      const at = (part: number) => Math.round(seen[Math.floor((seen.length - 1) * part)] ?? 0);
      return { rssMaxMb: Math.round(Math.max(...seen)), rssMb: [0, 0.25, 0.5, 0.75, 1].map(at) };
    },
  };
}
