import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ALL_SETTINGS } from './all-settings.ts';
import { toEnvExample } from './env-example.ts';

test('deploy/.env.example is what the schemas of both processes say', () => {
  const file = new URL('../../deploy/.env.example', import.meta.url);
  expect(readFileSync(file, 'utf8')).toBe(toEnvExample(ALL_SETTINGS));
});

test('every setting of every process stands in it', () => {
  const text = toEnvExample(ALL_SETTINGS);
  const names = ALL_SETTINGS.flatMap(({ schema }) => Object.keys(schema.shape));
  expect(names.filter((name) => !new RegExp(`^#?${name}=`, 'm').test(text))).toEqual([]);
});
