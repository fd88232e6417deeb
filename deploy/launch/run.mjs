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
  const child = spawn(command, args, {
    cwd: ROOT,
    stdio: 'inherit',
    env: toolEnvironment(extraEnvironment),
    shell: process.platform === 'win32',
  });
  const forward = (signal) => child.kill(signal);
  process.on('SIGTERM', forward);
  process.on('SIGINT', forward);
  const watching = watchParent(() => forward('SIGTERM'));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => {
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
  const code = await run(command, args);
  if (code === 0) return;
  console.error(`\n${what} failed (exit ${code}). The lines above say why.`);
  process.exit(1);
}
