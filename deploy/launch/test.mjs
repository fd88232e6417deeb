import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, install } from './prepare.mjs';
import { provideBrowsers } from './provide-browsers.mjs';
import { ROOT, run } from './run.mjs';

const REPORTS = join(ROOT, '.cache', 'tests');
const totals = { passed: 0, failed: 0 };

await install();
const browsers = provideBrowsers();
rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });

await check('format', 'biome', ['format', '.']);
await check('lint', 'biome', ['lint', '--error-on-warnings', '.']);
await check('types', 'node', ['deploy/launch/check-types.mjs']);
await build();
await suite('unit', ['--project', 'unit'], { PROPERTY_SEED: '20261130' });
await suite('services', ['--project', 'services']);
await suite('journeys', ['--project', 'journeys'], browsers);
await faults();

console.log(`\n${totals.passed} passed, ${totals.failed} failed`);
process.exit(totals.failed === 0 ? 0 : 1);

async function check(name, command, args) {
  console.log(`\n— ${name}`);
  count((await run(command, args)) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
}

/** One Vitest run. Whatever goes wrong outside a test (a crash, a leaked handle) counts as one failure too. */
async function suite(name, args, environment = {}) {
  console.log(`\n— ${name}`);
  const report = join(REPORTS, `${name}.json`);
  const code = await run(
    'vitest',
    ['run', ...args, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    environment,
  );
  const { passed, failed } = readCounts(report);
  count({ passed, failed: code === 0 || failed > 0 ? failed : 1 });
}

/** Few faults of every kind against real processes; each scenario counts as one. */
async function faults() {
  console.log('\n— faults');
  const report = join(REPORTS, 'faults.json');
  const code = await run('node', ['bench/src/faults.ts', '--gate', '--report', report]);
  const { passed, failed } = readFaults(report);
  count({ passed, failed: code === 0 || failed > 0 ? failed : 1 });
}

function readFaults(report) {
  try {
    return JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    return { passed: 0, failed: 1 }; // it broke before it could report
  }
}

function readCounts(report) {
  try {
    const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(report, 'utf8'));
    return { passed: numPassedTests, failed: numFailedTests + numPendingTests };
  } catch {
    return { passed: 0, failed: 1 }; // no readable report means that the run itself broke
  }
}

function count({ passed, failed }) {
  totals.passed += passed;
  totals.failed += failed;
}
