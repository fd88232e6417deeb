import { expect, test } from 'vitest';
import { counterIn } from './plural.ts';

test('none, one and many are counted as the language does', () => {
  const english = [0, 1, 2].map((n) => counterIn('en')(n, { one: '# event', other: '# events' }));
  expect(english).toEqual(['0 events', '1 event', '2 events']);
  const german = [0, 1, 2].map((n) => counterIn('de')(n, { one: '# Ereignis', other: '# Ereignisse' }));
  expect(german).toEqual(['0 Ereignisse', '1 Ereignis', '2 Ereignisse']);
});

test('a language with more forms uses those that are given, and the general one otherwise', () => {
  const count = counterIn('pl');
  const forms = { one: '# plik', few: '# pliki', other: '# plików' };
  expect([1, 3, 5].map((n) => count(n, forms))).toEqual(['1 plik', '3 pliki', '5 plików']);
});

test('numbers are written as in the language', () => {
  expect(counterIn('de')(1500, { other: '# Ereignisse' })).toBe('1.500 Ereignisse');
});
