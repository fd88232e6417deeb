import { readdirSync, readFileSync } from 'node:fs';
import { PROBLEMS } from '@locked-in/contracts';
import { expect, test } from 'vitest';
import { GERMAN_PROBLEMS } from './problem-words.de.ts';
import { sayProblem } from './problem-words.ts';

const SRC = new URL('../', import.meta.url);
/** What tells the browser, not the person, or is written into the stream. */
const NOT_SAID = ['Rings once when the time of a session or of one of its phases is over.'];

/** Whole sentences in quotes that begin with a capital letter and end with a full stop. */
function sentencesIn(folder: string): readonly string[] {
  return readdirSync(new URL(folder, SRC))
    .filter((name) => name.endsWith('.ts') && !/\.test\.ts$|words\.\w+\.ts$/.test(name))
    .map((name) => readFileSync(new URL(folder + name, SRC), 'utf8'))
    .flatMap((text) => text.replaceAll(/\/\*[\s\S]*?\*\//g, '').match(/'[A-Z][^'\n]*[ ][^'\n]*[.?]'/g) ?? [])
    .map((quoted) => quoted.slice(1, -1));
}

test('every sentence that the background or the platform answers exists in German', () => {
  const known = new Set([...Object.keys(GERMAN_PROBLEMS), ...NOT_SAID]);
  const sentences = [
    ...sentencesIn('background/'),
    ...sentencesIn('platform/'),
    ...sentencesIn('pairing/'),
    ...sentencesIn('pages/'),
  ];
  expect(sentences.length).toBeGreaterThan(20);
  expect(sentences.filter((sentence) => !known.has(sentence))).toEqual([]);
});

test('every problem that our server names exists in German', () => {
  const titles = Object.values(PROBLEMS).map(({ title }) => `${title}.`);
  expect(titles.filter((title) => !(title in GERMAN_PROBLEMS))).toEqual([]);
});

test('an English page says problems as they are', () => {
  expect(sayProblem('No session is running.')).toBe('No session is running.');
});
