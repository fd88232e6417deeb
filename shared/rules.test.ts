import { expect, test } from 'vitest';
import { dependenciesOf, files, read, sources, tracked } from './sources.ts';

const ROOMS = [
  '.ci',
  'LICENSE',
  'README.md',
  'SECURITY.md',
  'bench',
  'deploy',
  'docker-compose.yml',
  'extension',
  'package.json',
  'pnpm-lock.yaml',
  'pnpm-workspace.yaml',
  'server',
  'shared',
  'worker',
];
const TOOL_FILES = /^(\..+|biome\.json|tsconfig(\.base)?\.json|vitest\.config\.ts)$/;

test('the top level holds the rooms of the house and nothing else', () => {
  const entries = new Set(tracked().map((file) => file.split('/')[0] ?? ''));
  const strangers = [...entries].filter((name) => !ROOMS.includes(name) && !TOOL_FILES.test(name));
  expect(strangers).toEqual([]);
});

test('no source file is longer than 250 lines', () => {
  expect(
    sources.filter(
      (file) =>
        read(file)
          .split('\n')
          .filter((line) => line.trim()).length > 250,
    ),
  ).toEqual([]);
});

test('no test is skipped or narrowed', () => {
  const narrowed = files.filter((file) =>
    /\b(it|test|describe)\.(skip|todo|only|fails|skipIf|runIf)\b/.test(read(file)),
  );
  expect(narrowed.filter((file) => file !== 'shared/rules.test.ts')).toEqual([]);
});

test('no dependency is given as a range', () => {
  const loose = tracked()
    .filter((file) => file.endsWith('package.json'))
    .flatMap((file) => {
      return Object.entries(dependenciesOf(file))
        .filter(([, version]) => !/^(\d+\.\d+\.\d+(-[\w.]+)?|workspace:\*|catalog:)$/.test(version))
        .map(([name]) => `${file}: ${name}`);
    });
  expect(loose).toEqual([]);
});
