import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, toolEnvironment } from './run.mjs';

const PROJECTS = [
  'tsconfig.json',
  'shared/domain/tsconfig.json',
  'shared/domain/tsconfig.test.json',
  'shared/contracts/tsconfig.json',
  'shared/store/tsconfig.json',
  'shared/broker/tsconfig.json',
  'shared/watch/tsconfig.json',
  'shared/ui/tsconfig.json',
  'extension/tsconfig.json',
  'server/tsconfig.json',
  'server/web/tsconfig.json',
  'worker/tsconfig.json',
  'bench/tsconfig.json',
];

const failed = PROJECTS.filter((project) => !isSound(project));
if (failed.length > 0) console.error(`Types do not hold in ${failed.join(', ')}.`);
process.exit(failed.length > 0 ? 1 : 0);

function isSound(project) {
  if (!existsSync(join(ROOT, project)))
    throw new Error(`${project} is gone; take it out of check-types.mjs as well.`);
  return (
    spawnSync('tsc', ['-p', project], { cwd: ROOT, stdio: 'inherit', env: toolEnvironment() }).status === 0
  );
}
