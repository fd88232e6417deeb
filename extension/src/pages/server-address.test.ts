import { expect, test } from 'vitest';
import { readTyped } from './server-address.ts';

test('a pairing link is used as one', () => {
  expect(readTyped(` http://127.0.0.1:4820/pair#${'a'.repeat(43)} `)).toMatchObject({
    way: 'link',
    address: { serverUrl: 'http://127.0.0.1:4820', place: 'this-computer' },
  });
});

test.each([
  ['https://focus.example', 'https://focus.example', 'elsewhere'],
  ['focus.example', 'https://focus.example', 'elsewhere'],
  ['focus.example/week', 'https://focus.example', 'elsewhere'],
  ['localhost:4820', 'http://localhost:4820', 'this-computer'],
  ['[::1]:4820', 'http://[::1]:4820', 'this-computer'],
  ['192.168.1.20:4820', 'http://192.168.1.20:4820', 'local-network'],
  ['HTTP://nas.local/pair', 'http://nas.local', 'local-network'],
])('%s is the address %s', (text, serverUrl, place) => {
  expect(readTyped(text)).toMatchObject({ way: 'code', address: { serverUrl, place } });
});

test.each(['', 'hello', 'two words.example', 'somebody@here.example', 'ftp://nas.local', 'https://'])(
  '%j is neither a link nor an address',
  (text) => {
    expect(readTyped(text)).toEqual({ problem: expect.stringContaining('neither') });
  },
);

test('without encryption a far server is refused', () => {
  expect(readTyped('http://focus.example')).toEqual({ problem: expect.stringContaining('https://') });
});
