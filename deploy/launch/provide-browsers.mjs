import { spawnSync } from 'node:child_process';
import { toolEnvironment } from './run.mjs';

const BROWSERS = [
  {
    setting: 'LOCKED_IN_TEST_CHROMIUM',
    package: 'chromium',
    names: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'],
  },
  { setting: 'LOCKED_IN_TEST_FIREFOX', package: 'firefox-esr', names: ['firefox-esr', 'firefox'] },
];

/**
 * The settings that tell the journeys where their browsers are: as set, an installed one, or Debian's package
 * installed now where this process is root. Ends with one sentence for each that cannot be had.
 */
export function provideBrowsers() {
  install(BROWSERS.filter((browser) => find(browser) === undefined));
  const missing = BROWSERS.filter((browser) => find(browser) === undefined);
  for (const browser of missing) {
    console.error(
      `The journeys need ${browser.package}: install it (Debian: apt-get install ${browser.package}) or set ${browser.setting} to its path.`,
    );
  }
  if (missing.length > 0) process.exit(1);
  return Object.fromEntries(BROWSERS.map((browser) => [browser.setting, find(browser)]));
}

function find({ setting, names }) {
  return process.env[setting] ?? names.map(which).find(Boolean);
}

function which(name) {
  return spawnSync('which', [name], { encoding: 'utf8' }).stdout?.trim();
}

function install(browsers) {
  if (browsers.length === 0 || process.getuid?.() !== 0 || !which('apt-get')) return;
  const packages = browsers.map((browser) => browser.package);
  console.log(`Installing Debian's ${packages.join(' and ')} for the journeys …`);
  const options = { stdio: 'inherit', env: toolEnvironment({ DEBIAN_FRONTEND: 'noninteractive' }) };
  spawnSync('apt-get', ['update', '-q'], options);
  spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], options);
}
