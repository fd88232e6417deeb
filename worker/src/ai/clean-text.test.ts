import { HOSTILE_PAGES } from '@locked-in/domain/testing';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanText } from './clean-text.ts';
import { toInput } from './to-input.ts';

const NOT_SHOWN = /\p{Cc}|\p{Cf}|\p{Co}|\p{Cs}|\p{Cn}|\p{Zl}|\p{Zp}|\p{Variation_Selector}|[<>[\]{}|`"\\]/u;

test('whatever a page calls itself, a model reads one short line of letters that can be seen', () => {
  const titles = HOSTILE_PAGES.flatMap(({ title = '', path = '' }) => [title, path]);
  for (const title of titles) {
    const cleaned = cleanText(title, 120);
    expect(cleaned).not.toMatch(NOT_SHOWN);
    expect(Array.from(cleaned).length).toBeLessThanOrEqual(120);
  }
});

test('any text at all becomes harmless, and cleaning it twice changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const cleaned = cleanText(text, 80);
      expect(cleaned).not.toMatch(NOT_SHOWN);
      expect(cleanText(cleaned, 80)).toBe(cleaned);
    }),
    { numRuns: 2_000 },
  );
});

test('marks that something invisible kept apart are put in their order', () => {
  expect(cleanText('a\u0300\ud7a4\u031b', 80)).toBe(cleanText('a\u0300\u031b', 80));
});

test('an ordinary title stays as it is', () => {
  expect(cleanText('Chapter 2 – Über uns (draft), 日本語', 120)).toBe('Chapter 2 – Über uns (draft), 日本語');
});

test('no title can end the data: the document is one line between two that hold its marker', () => {
  const pages = HOSTILE_PAGES.map(({ title = '' }) => cleanText(title, 120));
  const lines = toInput({ pages }, 'k3f9').split('\n');
  expect(lines).toHaveLength(3);
  expect(JSON.parse(lines[1] ?? '')).toEqual({ pages });
});
