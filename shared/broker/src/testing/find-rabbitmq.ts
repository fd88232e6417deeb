import { execFileSync } from 'node:child_process';
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  globSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, join } from 'node:path';

const POLICY = '/usr/sbin/policy-rc.d';

/**
 * The path of a `rabbitmq-server`: the one LOCKED_IN_TEST_RABBITMQ_SERVER names, or the one installed.
 * Installs it on Debian when allowed to, and says so.
 */
export function findRabbitmq(): string {
  const found = process.env.LOCKED_IN_TEST_RABBITMQ_SERVER ?? installed();
  if (found) return found;
  if (!canInstall()) {
    throw new Error(
      'These tests need RabbitMQ: install rabbitmq-server, or set LOCKED_IN_TEST_AMQP_URL to one that runs.',
    );
  }
  installOnDebian();
  return installed() ?? fail('rabbitmq-server was installed but cannot be found.');
}

function installed(): string | undefined {
  // Debian's /usr/sbin/rabbitmq-server insists on the system's own user and node; the script behind it does not.
  const behindDebian = globSync('/usr/lib/rabbitmq/lib/rabbitmq_server-*/sbin/rabbitmq-server')
    .toSorted()
    .at(-1);
  return behindDebian ?? onPath('rabbitmq-server');
}

function onPath(command: string): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, command)).find(isExecutable);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false; // not there or not executable: either way it cannot be started
  }
}

function canInstall(): boolean {
  return process.getuid?.() === 0 && onPath('apt-get') !== undefined;
}

function installOnDebian(): void {
  process.stderr.write('Installing rabbitmq-server for the tests (about a minute) …\n');
  withoutStartingServices(() => {
    aptGet(['update']);
    aptGet(['install', '-y', '--no-install-recommends', 'rabbitmq-server']);
  });
}

function aptGet(args: readonly string[]): void {
  process.stderr.write(`  apt-get ${args.join(' ')}\n`);
  execFileSync('apt-get', ['-qq', ...args], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/** policy-rc.d answering 101 keeps a package's installation from starting its service. */
function withoutStartingServices(run: () => void): void {
  const kept = `${POLICY}.locked-in`;
  if (existsSync(POLICY)) renameSync(POLICY, kept);
  writeFileSync(POLICY, '#!/bin/sh\nexit 101\n');
  chmodSync(POLICY, 0o755);
  try {
    run();
  } finally {
    rmSync(POLICY, { force: true });
    if (existsSync(kept)) renameSync(kept, POLICY);
  }
}

function fail(message: string): never {
  throw new Error(message);
}
