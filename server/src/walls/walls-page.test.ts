import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const ROOT = new URL('../../../', import.meta.url);

test('every wall of the page has a test that is there', () => {
  const page = readFileSync(new URL('server/WALLS.md', ROOT), 'utf8');
  const [, walls = ''] = page.split('## Walls');
  const rows = (walls.split('\n## ')[0] ?? '')
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(2);
  expect(rows.length).toBeGreaterThan(20);
  const tests = rows.map((row) => row.match(/`[^`]+\.test\.tsx?`/g) ?? []);
  expect(rows.filter((_, index) => tests[index]?.length === 0)).toEqual([]);
  const missing = tests.flat().filter((path) => !existsSync(new URL(path.slice(1, -1), ROOT)));
  expect(missing).toEqual([]);
});
