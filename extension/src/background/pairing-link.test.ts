import { expect, test } from 'vitest';
import { readPairingLink, readPairNow } from './pairing-link.ts';

const CODE = `${'a'.repeat(42)}_`;

test('a link leads to a server and carries a code', () => {
  expect(readPairingLink(` http://127.0.0.1:4820/pair#${CODE}\n`)).toEqual({
    serverUrl: 'http://127.0.0.1:4820',
    code: CODE,
    isLoopback: true,
  });
  expect(readPairingLink(`https://focus.example.org/pair/now#${CODE}`)).toMatchObject({
    serverUrl: 'https://focus.example.org',
    isLoopback: false,
  });
});

test.each([
  'localhost:4820',
  'me.localhost',
  '127.8.9.1',
  '[::1]:4820',
  '10.0.0.2',
  '192.168.1.20:4820',
  '172.16.0.1',
  '172.31.255.1',
  '169.254.1.1',
  '[fd00::1]',
  '[fe80::1]',
  'nas.local',
])('without encryption %s is near enough', (host) => {
  expect(readPairingLink(`http://${host}/pair#${CODE}`)).toHaveProperty('serverUrl');
});

test.each(['example.org', '8.8.8.8', '172.32.0.1', '11.0.0.1', '[2001:db8::1]', '10.evil.example', 'local'])(
  'without encryption %s is too far away',
  (host) => {
    expect(readPairingLink(`http://${host}/pair#${CODE}`)).toMatchObject({
      problem: expect.stringContaining('https'),
    });
  },
);

test.each([
  '',
  'hello',
  `http://127.0.0.1/other#${CODE}`,
  'http://127.0.0.1/pair',
  'http://127.0.0.1/pair#short',
  `ftp://127.0.0.1/pair#${CODE}`,
])('%j is no pairing link', (text) => {
  expect(readPairingLink(text)).toHaveProperty('problem');
});

test('only the address behind the button asks for pairing', () => {
  expect(readPairNow(`http://127.0.0.1:4820/pair/now#${CODE}`)).toMatchObject({ code: CODE });
  expect(readPairNow(`http://127.0.0.1:4820/pair#${CODE}`)).toBeUndefined();
  expect(readPairNow(`http://example.org/pair/now#${CODE}`)).toBeUndefined();
  expect(readPairNow('about:blank')).toBeUndefined();
});
