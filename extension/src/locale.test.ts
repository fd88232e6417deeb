import { expect, test } from 'vitest';
import { readChoice, toLocale } from './locale.ts';

test('the language is the browser’s, with its region', () => {
  expect(toLocale(undefined, 'de-AT')).toBe('de-AT');
  expect(toLocale(undefined, 'en-US')).toBe('en-US');
});

test('a language without a region gets one, and a language without words is English', () => {
  expect(toLocale(undefined, 'de')).toBe('de-DE');
  expect(toLocale(undefined, 'en')).toBe('en-GB');
  expect(toLocale(undefined, 'fr-CH')).toBe('en-GB');
  expect(toLocale(undefined, undefined)).toBe('en-GB');
});

test('what the person chose goes before what the browser says', () => {
  expect(toLocale('de', 'en-US')).toBe('de-DE');
  expect(toLocale('de', 'de-CH')).toBe('de-CH');
  expect(toLocale('en', 'de-CH')).toBe('en-GB');
});

test('a choice that is none leaves it to the browser', () => {
  expect(readChoice('tlh')).toBeUndefined();
  expect(toLocale('tlh', 'de-CH')).toBe('de-CH');
});
