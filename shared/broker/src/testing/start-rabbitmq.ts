import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { connect } from 'amqplib';
import { findRabbitmq } from './find-rabbitmq.ts';
import { outlive } from './outlive.ts';

const START_MS = 120_000;

/** A RabbitMQ node of one's own: private folder, private ports on 127.0.0.1, private epmd. */
export type PrivateRabbitmq = {
  readonly url: string;
  /** It does nothing any more, and holds what it has, until `thaw` or `kill`. */
  readonly freeze: () => void;
  readonly thaw: () => void;
  /** `kill -9`. What was confirmed is on disk. */
  readonly kill: () => Promise<void>;
  /** Starts it again on the same folder and port, after `kill`. */
  readonly start: () => Promise<void>;
  /** Runs `rabbitmqctl` against it. */
  readonly control: (...args: readonly string[]) => Promise<void>;
  /** Kills everything and removes the folder. */
  readonly remove: () => Promise<void>;
};

/** `parent` is where its folder is made. */
export async function startRabbitmq(parent = tmpdir()): Promise<PrivateRabbitmq> {
  const server = findRabbitmq();
  const folder = await mkdtemp(join(parent, 'locked-in-rabbitmq-'));
  const [port, distPort, epmdPort, managementPort] = await freePorts();
  await writeFiles(folder, { port, managementPort });
  const env = environment(folder, { distPort, epmdPort });
  const watcher = outlive(folder);
  const run = (command: string, args: readonly string[]) => {
    const child = start(command, args, env);
    if (child.pid !== undefined) watcher.noteGroup(child.pid);
    return child;
  };
  const epmd = run('epmd', ['-port', `${epmdPort}`, '-address', '127.0.0.1']);
  const url = `amqp://guest:guest@127.0.0.1:${port}?management=http://127.0.0.1:${managementPort}`;
  let node = run(server, []);
  const remove = async () => {
    await Promise.all([killGroup(node), killGroup(epmd)]);
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    watcher.cancel();
  };
  await accepting(url, { node, folder }).catch(async (error: unknown) => {
    await remove();
    throw error;
  });
  const restart = async () => {
    node = run(server, []);
    await accepting(url, { node, folder });
  };
  const control = async (...args: readonly string[]) => {
    await promisify(execFile)(join(dirname(server), 'rabbitmqctl'), ['-q', ...args], { env });
  };
  const signal = (name: NodeJS.Signals) => void (node.pid && process.kill(-node.pid, name));
  const [freeze, thaw] = [() => signal('SIGSTOP'), () => signal('SIGCONT')];
  return { url, freeze, thaw, kill: () => killGroup(node), start: restart, control, remove };
}

function writeFiles(
  folder: string,
  { port, managementPort }: { readonly port: number; readonly managementPort: number },
): Promise<unknown> {
  const config = [
    `listeners.tcp.1 = 127.0.0.1:${port}`,
    'loopback_users.guest = true',
    'log.console = false',
    'vm_memory_high_watermark.absolute = 800MB',
    'disk_free_limit.absolute = 50MB',
    'raft.wal_max_size_bytes = 64000000',
    `management.tcp.port = ${managementPort}`,
    'management.tcp.ip = 127.0.0.1',
  ];
  return Promise.all([
    writeFile(join(folder, 'rabbitmq.conf'), `${config.join('\n')}\n`),
    writeFile(join(folder, 'enabled_plugins'), '[rabbitmq_management].\n'),
    writeFile(join(folder, 'rabbitmq-env.conf'), ''),
  ]);
}

function environment(
  folder: string,
  ports: { readonly distPort: number; readonly epmdPort: number },
): NodeJS.ProcessEnv {
  return {
    PATH: process.env.PATH,
    LANG: 'C.UTF-8',
    HOME: folder, // the Erlang cookie is made here
    RABBITMQ_NODENAME: `locked-in-${ports.distPort}@localhost`,
    RABBITMQ_DIST_PORT: `${ports.distPort}`,
    RABBITMQ_MNESIA_BASE: join(folder, 'data'),
    RABBITMQ_LOG_BASE: join(folder, 'log'),
    RABBITMQ_CONFIG_FILE: join(folder, 'rabbitmq.conf'),
    RABBITMQ_CONF_ENV_FILE: join(folder, 'rabbitmq-env.conf'),
    RABBITMQ_ENABLED_PLUGINS_FILE: join(folder, 'enabled_plugins'),
    RABBITMQ_PID_FILE: join(folder, 'pid'),
    RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS:
      '-kernel inet_dist_use_interface {127,0,0,1} -ra wal_pre_allocate true',
    ERL_EPMD_PORT: `${ports.epmdPort}`,
    ERL_EPMD_ADDRESS: '127.0.0.1',
  };
}

/** In a process group of its own: the server script starts the Erlang machine as a child, and both must die together. */
function start(command: string, args: readonly string[], env: NodeJS.ProcessEnv): ChildProcess {
  const child = spawn(command, args, { env, detached: true, stdio: 'ignore' });
  child.on('error', () => {}); // ENOENT shows as a node that never accepts connections
  child.unref();
  return child;
}

async function killGroup(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  child.ref(); // else the process could end before the exit is seen
  const gone = once(child, 'exit');
  process.kill(-child.pid, 'SIGKILL');
  await gone;
}

async function accepting(url: string, node: { node: ChildProcess; folder: string }): Promise<void> {
  const deadline = performance.now() + START_MS;
  while (!(await accepts(url))) {
    if (node.node.exitCode !== null || performance.now() > deadline) {
      throw new Error(`RabbitMQ did not start.\n${await lastLines(node.folder)}`);
    }
    await sleep(200);
  }
}

async function accepts(url: string): Promise<boolean> {
  try {
    const connection = await connect(url, { timeout: 5_000 });
    await connection.close();
    return true;
  } catch {
    return false; // not up yet: asked again
  }
}

async function lastLines(folder: string): Promise<string> {
  const names = await readdir(join(folder, 'log')).catch(() => []);
  const logs = await Promise.all(names.map((name) => readFile(join(folder, 'log', name), 'utf8')));
  return logs.join('\n').split('\n').slice(-20).join('\n');
}

async function freePorts(): Promise<[number, number, number, number]> {
  const servers = [createServer(), createServer(), createServer(), createServer()] as const;
  await Promise.all(servers.map((server) => once(server.listen(0, '127.0.0.1'), 'listening')));
  const [a, b, c, d] = servers;
  const ports: [number, number, number, number] = [portOf(a), portOf(b), portOf(c), portOf(d)];
  await Promise.all(servers.map((server) => once(server.close(), 'close')));
  return ports;
}

function portOf(server: ReturnType<typeof createServer>): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('not listening');
  return address.port;
}
