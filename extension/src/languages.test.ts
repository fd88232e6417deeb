import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const ROOT = new URL('../../', import.meta.url);
const ROOMS = ['extension/src/', 'shared/ui/src/'];
const files = ROOMS.flatMap((room) =>
  readdirSync(new URL(room, ROOT), { recursive: true, encoding: 'utf8' }).map((path) => room + path),
);
const catalogues = files.filter((path) => /words\.en\.ts$/.test(path));

/** The same in both languages, and right so. */
const SAME = new Set([
  'Browser',
  'Details',
  'JSON',
  'Journal',
  'Pause',
  'Pomodoro',
  'Server',
  'Version',
  'docs.example.org',
  'video.example',
]);

/** A dash is a dash in every language. */
function isText(value: unknown): value is string {
  return typeof value === 'string' && /\p{L}/u.test(value);
}

type Leaf = { readonly key: string; readonly value: unknown };

function leavesOf(value: unknown, key = ''): readonly Leaf[] {
  if (typeof value !== 'object' || value === null) return [{ key, value }];
  return Object.entries(value).flatMap(([name, part]) =>
    leavesOf(part, key === '' ? name : `${key}.${name}`),
  );
}

async function readPair(english: string) {
  const [en, de]: Record<string, unknown>[] = await Promise.all([
    import(new URL(english, ROOT).href),
    import(new URL(english.replace('.en.ts', '.de.ts'), ROOT).href),
  ]);
  return { en: leavesOf(en?.english), de: leavesOf(de?.german) };
}

test('every catalogue says the same things in both languages', async () => {
  expect(catalogues.length).toBeGreaterThan(15);
  for (const catalogue of catalogues) {
    const { en, de } = await readPair(catalogue);
    const keysOf = (leaves: readonly Leaf[]) => leaves.map(({ key }) => key).toSorted();
    expect(keysOf(de), catalogue).toEqual(keysOf(en));
    expect(
      de.filter(({ value }) => value === ''),
      catalogue,
    ).toEqual([]);
  }
});

test('no German text was left in English by accident', async () => {
  for (const catalogue of catalogues) {
    const { en, de } = await readPair(catalogue);
    const english = new Map(en.map(({ key, value }) => [key, value]));
    const left = de.filter(
      ({ key, value }) => isText(value) && value === english.get(key) && !SAME.has(value),
    );
    expect(left, catalogue).toEqual([]);
  }
});

test('both languages count none, one and many', async () => {
  const counting = [
    ['extension/src/pages/doctor/words.en.ts', 'parkedWords', ['0 events', '1 event', '2 events']],
    ['extension/src/pages/doctor/words.de.ts', 'parkedWords', ['0 Ereignisse', '1 Ereignis', '2 Ereignisse']],
    ['extension/src/pages/held/words.en.ts', 'secondsWords', ['0 seconds', '1 second', '2 seconds']],
    ['extension/src/pages/held/words.de.ts', 'secondsWords', ['0 Sekunden', '1 Sekunde', '2 Sekunden']],
  ] as const;
  for (const [path, name, counted] of counting) {
    const { english, german } = await import(new URL(path, ROOT).href);
    expect([0, 1, 2].map((count) => (english ?? german)[name](count))).toEqual(counted);
  }
});

/** What stands between tags, or in an attribute that is read out, in letters. */
const IN_MARKUP = />\s*[A-Za-z][a-z]+ [a-z][^<>{}=;()]*</g;
const IN_ATTRIBUTE = /(?:aria-label|title|placeholder|alt|summary)="[^"]*[A-Za-z]{2,}[^"]*"/g;
/** A quoted text of several words that begins like a sentence. */
const IN_QUOTES = /'[A-Z][a-z’]+ [^'\n]*'/g;
/** Pictures of the week report, which only the web pages show; those are in English alone for now. */
const REPORT = /shared\/ui\/src\/(?:day-|week-strip|site-bars|session-list|picture-table)/;

test('what people read stands in words files and nowhere else', () => {
  const sources = files.filter(
    (path) =>
      /^(?:extension\/src\/pages|shared\/ui\/src)\/.*\.tsx?$/.test(path) &&
      !/\.test\.|words(?:\.\w+)?\.ts$|formulas(?:\.de)?\.ts$|sentence-list/.test(path) &&
      !REPORT.test(path),
  );
  expect(sources.length).toBeGreaterThan(80);
  const found = sources.flatMap((path) => {
    const text = readFileSync(new URL(path, ROOT), 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, '');
    const literals = [IN_MARKUP, IN_ATTRIBUTE, IN_QUOTES].flatMap((pattern) => text.match(pattern) ?? []);
    return literals.filter((literal) => !isSaidElsewhere(literal)).map((literal) => `${path}: ${literal}`);
  });
  expect(found).toEqual([]);
});

/** Commands to type, the product's name, and problems, which are said through `sayProblem`. */
function isSaidElsewhere(literal: string): boolean {
  return /npm (?:start|run)|Locked In<|Nothing was changed|Firefox was not allowed/.test(literal);
}
