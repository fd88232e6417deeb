import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseFailpoint } from './failpoint.ts';

const ROOT = join(import.meta.dirname, '../../../..');

test('a failpoint says where, what and from which passage on', () => {
  expect(parseFailpoint('worker.after-commit:kill:nth=3')).toMatchObject({
    point: 'worker.after-commit',
    action: 'kill',
    nth: 3,
  });
  const blocked = parseFailpoint('worker.before-begin:block:ms=700:rest=1500');
  expect(blocked).toMatchObject({ nth: 1, ms: 700, restMs: 1_500 });
  expect(() => parseFailpoint('worker.somewhere:kill')).toThrow('There is no failpoint');
});

test('nothing that runs for people knows of failpoints', () => {
  const knowing = ['server', 'worker', 'shared', 'extension', 'deploy', 'docker-compose.yml', 'package.json']
    .flatMap((room) => filesIn(join(ROOT, room)))
    .filter((file) => /LOCKED_IN_FAIL|failpoint/i.test(readFileSync(file, 'utf8')));
  expect(knowing).toEqual([]);
});

test('the image leaves out this room, and with it every failpoint', () => {
  expect(readFileSync(join(ROOT, 'deploy/Dockerfile'), 'utf8')).toMatch(/rm -rf [^\n]*\bbench\b/);
});

function filesIn(path: string): readonly string[] {
  if (/\.(ya?ml|json)$/.test(path)) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs|json|yaml|yml)$|Dockerfile/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !/node_modules|\/dist\//.test(file));
}
