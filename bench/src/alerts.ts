import { parseArgs } from 'node:util';
import { PROVOCATIONS, type Provocation } from './alerts/provocations.ts';
import { openScene, type Scene } from './alerts/scene.ts';
import { until } from './faults/rig/child.ts';

/** Makes every deployed alert fire against real processes, and go again. */
const { values } = parseArgs({
  options: {
    times: { type: 'string', default: '15' },
    only: { type: 'string', multiple: true, default: [] },
  },
});
const LIMIT_MS = 150_000;

const scene = await openScene(Number(values.times));
try {
  const chosen = PROVOCATIONS.filter(({ alerts }) => values.only.length === 0 || alerts.some(isNamed));
  const fired: string[] = [];
  for (const provocation of chosen) fired.push(...(await provoke(provocation, scene)));
  const rules = await scene.prometheus.rules();
  const never = rules.filter((name) => !fired.includes(name));
  console.log(JSON.stringify({ rules: rules.length, fired: new Set(fired).size, never }));
} finally {
  await scene.close();
}

function isNamed(alert: string): boolean {
  return values.only.includes(alert);
}

/** Answers which fired. One line each: after how many seconds it fired, and was gone again. */
async function provoke({ alerts, begin }: Provocation, of: Scene): Promise<readonly string[]> {
  const fired: string[] = [];
  if (!(await isCalm(of, alerts))) return fired;
  const startedAt = performance.now();
  const end = await begin(of);
  for (const alert of alerts) {
    const firedAfter = await secondsUntil(of, startedAt, (firing) => firing.has(alert));
    if (firedAfter !== undefined) fired.push(alert);
    console.log(JSON.stringify({ alert, firedAfter }));
  }
  await end();
  const endedAt = performance.now();
  const goneAfter = await secondsUntil(of, endedAt, (firing) => alerts.every((alert) => !firing.has(alert)));
  console.log(JSON.stringify({ alerts, goneAfter }));
  return fired;
}

/** What fires already proves nothing of what is provoked. */
async function isCalm(of: Scene, alerts: readonly string[]): Promise<boolean> {
  const isQuiet = (firing: ReadonlySet<string>) => alerts.every((alert) => !firing.has(alert));
  const calmAfter = await secondsUntil(of, performance.now(), isQuiet);
  if (calmAfter !== 0) console.log(JSON.stringify({ alerts, calmAfter }));
  return calmAfter !== undefined;
}

async function secondsUntil(
  { prometheus }: Scene,
  sinceMs: number,
  is: (firing: ReadonlySet<string>) => boolean,
): Promise<number | undefined> {
  try {
    await until('it is so', async () => is(await prometheus.firing()), LIMIT_MS);
    return Math.round((performance.now() - sinceMs) / 1_000);
  } catch {
    return undefined; // not within the limit: told as it is
  }
}
