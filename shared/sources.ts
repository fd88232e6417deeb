import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What the tests of the house read: every file of this checkout. */
export const ROOT = fileURLToPath(new URL('../', import.meta.url));

export const files = tracked().filter((file) => /\.tsx?$/.test(file));
export const sources = files.filter((file) => !isTest(file));

export function dependenciesOf(manifest: string): Record<string, string> {
  const { dependencies, devDependencies } = JSON.parse(read(manifest));
  return { ...dependencies, ...devDependencies };
}

export function read(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8');
}

export function tracked(): string[] {
  if (!existsSync(join(ROOT, '.git'))) return walk('');
  return execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { cwd: ROOT, encoding: 'utf8' })
    .split('\n')
    .filter((file) => file !== '' && existsSync(join(ROOT, file)));
}

function walk(folder: string): string[] {
  const ignored = ['node_modules', 'dist', '.cache'];
  return readdirSync(join(ROOT, folder), { withFileTypes: true })
    .filter((entry) => !ignored.includes(entry.name))
    .flatMap((entry) => (entry.isDirectory() ? walk(join(folder, entry.name)) : [join(folder, entry.name)]));
}

function isTest(file: string): boolean {
  return /\.test\.tsx?$|\/(testing|journeys)\/|\.config\.ts$/.test(file);
}
