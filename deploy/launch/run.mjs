import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** PATH with the project's own tools (Node 24 among them) in front. */
export function toolEnvironment(extra = {}) {
  const separator = process.platform === 'win32' ? ';' : ':';
  return { ...process.env, ...extra, PATH: [`${ROOT}node_modules/.bin`, process.env.PATH].join(separator) };
}

/** Runs one command in the root with its output shown; resolves its exit code. Signals reach it too. */
export function run(command, args, extraEnvironment = {}) {
  return follow(start(command, args, 'inherit', extraEnvironment));
}

function start(command, args, stdio, extraEnvironment = {}) {
  return spawn(command, args, {
    cwd: ROOT,
    stdio,
    env: toolEnvironment(extraEnvironment),
    shell: process.platform === 'win32',
  });
}

function follow(child) {
  const forward = (signal) => child.kill(signal);
  process.on('SIGTERM', forward);
  process.on('SIGINT', forward);
  const watching = watchParent(() => forward('SIGTERM'));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      process.off('SIGTERM', forward);
      process.off('SIGINT', forward);
      clearInterval(watching);
      resolve(signal === null ? code : 1);
    });
  });
}

/** A signal to npm ends npm and the shell between, and never reaches us: what we see is that our parent is another one. */
function watchParent(onGone) {
  if (process.env.npm_lifecycle_event === undefined) return undefined;
  const parent = process.ppid;
  const watching = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watching);
    onGone();
  }, 500);
  return watching;
}

/** Runs a command that must succeed; says in one sentence what failed otherwise, and ends. */
export async function must(what, command, args) {
  endUnless(what, await run(command, args));
}

/** The same for what says much that nobody needs: its output is shown when it fails. */
export async function mustQuietly(what, command, args) {
  const said = [];
  const child = start(command, args, ['ignore', 'pipe', 'pipe']);
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => said.push(part));
  const code = await follow(child);
  if (code !== 0) process.stderr.write(Buffer.concat(said));
  endUnless(what, code);
}

function endUnless(what, code) {
  if (code === 0) return;
  console.error(`\n${what} failed (exit ${code}). The lines above say why.`);
  process.exit(1);
}
