import { writeFileSync } from 'node:fs';
import { type Chosen, choose, SCENARIOS } from './faults/all-scenarios.ts';
import { type Options, parseOptions } from './faults/options.ts';
import { openGround } from './faults/rig/ground.ts';
import { type Outcome, type Run, runScenario } from './faults/run-scenario.ts';
import { runStandalone } from './faults/run-standalone.ts';

const SIDE_BY_SIDE = 4;

const options = readOptions();
if (options.isList) list();
else await runAll(choose(options), options);

function readOptions(): Options {
  try {
    return parseOptions(process.argv.slice(2));
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(2);
  }
}

function list(): void {
  for (const { id, title, times } of SCENARIOS) {
    console.log(`${id}  gate ${times.gate ?? '–'}, nightly ${times.nightly}  ${title}`);
  }
}

/** One line each on stdout; the report is what `npm test` counts. */
async function runAll(chosen: readonly Chosen[], { seed, minutes, report }: Options): Promise<void> {
  let [passed, failed] = [0, 0];
  const ground = await openGround({});
  try {
    const runNext = async (queue: Iterable<Chosen>) => {
      for (const each of queue) {
        if (await runOne(each, { ground, seed, minutes })) passed++;
        else failed++;
      }
    };
    const gentle = chosen.filter(({ scenario }) => !scenario.breaksGround).values();
    await Promise.all(Array.from({ length: SIDE_BY_SIDE }, () => runNext(gentle)));
    await runNext(chosen.filter(({ scenario }) => scenario.breaksGround));
  } finally {
    await ground.remove();
  }
  if (report !== undefined) writeFileSync(report, JSON.stringify({ passed, failed }));
  const seconds = Math.round(performance.now() / 1_000);
  console.error(`${passed} passed, ${failed} failed in ${seconds} s`);
  process.exit(failed === 0 ? 0 : 1);
}

type Circumstances = Omit<Run, 'times'>;

async function runOne({ scenario, times }: Chosen, given: Circumstances): Promise<boolean> {
  console.error(`${scenario.id} ${scenario.title}: ${times} times …`);
  try {
    const outcome = await run({ scenario, times }, given);
    console.log(JSON.stringify(outcome));
    return outcome.passed;
  } catch (error) {
    console.log(
      JSON.stringify({ scenario: scenario.id, seed: given.seed, passed: false, why: [String(error)] }),
    );
    return false;
  }
}

async function run({ scenario, times }: Chosen, given: Circumstances): Promise<Outcome> {
  if (scenario.isStandalone) return runStandalone({ ...given, times });
  const { diskMb, powerDiskMb, brokerDiskMb } = scenario;
  if ((diskMb ?? powerDiskMb ?? brokerDiskMb) === undefined)
    return runScenario(scenario, { ...given, times });
  const rabbitmq = diskMb === undefined ? undefined : given.ground.rabbitmq;
  const ground = await openGround({ diskMb, powerDiskMb, brokerDiskMb, rabbitmq });
  return runScenario(scenario, { ...given, ground, times }).finally(ground.remove);
}
