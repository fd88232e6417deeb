import { spawnSync } from 'node:child_process';
import { toolEnvironment } from './run.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

/**
 * The path of a Chromium for the journeys: `LOCKED_IN_TEST_CHROMIUM`, an installed one, or Debian's package
 * installed now where this process is root. Ends with one sentence where none can be had.
 */
export function provideChromium() {
  const found = process.env.LOCKED_IN_TEST_CHROMIUM ?? installed() ?? (install() ? installed() : undefined);
  if (found !== undefined) return found;
  console.error(
    'The journeys need Chromium: install it (Debian: apt-get install chromium) or set LOCKED_IN_TEST_CHROMIUM to its path.',
  );
  process.exit(1);
}

function installed() {
  return NAMES.map((name) => spawnSync('which', [name], { encoding: 'utf8' }).stdout?.trim()).find(Boolean);
}

function install() {
  if (process.getuid?.() !== 0 || spawnSync('which', ['apt-get']).status !== 0) return false;
  console.log("Installing Debian's chromium for the journeys …");
  const options = { stdio: 'inherit', env: toolEnvironment({ DEBIAN_FRONTEND: 'noninteractive' }) };
  spawnSync('apt-get', ['update', '-q'], options);
  return (
    spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], options).status === 0
  );
}
