import { expect, test } from 'vitest';
import { chooseDeviceId } from './choose-device-id.ts';
import type { CodeEnd } from './code-pairing.ts';

function after(why: CodeEnd): string {
  return chooseDeviceId({ kind: 'over', serverUrl: 'https://focus.test', why }, 'own', () => 'new');
}

test('a browser keeps its id when it is paired again, and has one minted the first time', () => {
  expect(chooseDeviceId(undefined, 'own', () => 'new')).toBe('own');
  expect(chooseDeviceId(undefined, undefined, () => 'new')).toBe('new');
  expect([after('expired'), after('denied')]).toEqual(['own', 'own']);
});

test('a browser that was another person’s on that server asks as another device', () => {
  expect(after('used')).toBe('new');
});
