import { expect, test } from 'vitest';
import { isOnList, toListedHost } from './host-list.ts';
import { NEVER_PRESETS } from './never-presets.ts';

test.each([
  ['bank.test', true],
  ['www.bank.test', true],
  ['login.eu.bank.test:8443', true],
  ['BANK.test', true],
  ['mybank.test', false],
  ['bank.test.evil', false],
  ['bank', false],
  ['chrome:', false],
])('%s is on a list with bank.test: %s', (site, expected) => {
  expect(isOnList(site, ['mail.test', 'bank.test'])).toBe(expected);
});

test.each([
  ['bank.test', 'bank.test'],
  [' https://Me@www.Bank.test:8443/login?x=1#y ', 'bank.test'],
  ['*.bank.test', 'bank.test'],
  ['.bank.test.', 'bank.test'],
  ['localhost:3000', 'localhost'],
  ['[::1]:3000', '[::1]'],
  ['192.168.1.20', '192.168.1.20'],
  ['bücher.test', 'xn--bcher-kva.test'],
  ['', undefined],
  ['two words', undefined],
  ['bank..test', undefined],
])('%j is listed as %s', (text, expected) => {
  const host = toListedHost(text);
  expect(host && new URL(`http://${host}`).hostname).toBe(expected);
});

test('every suggested site is a host that a list can hold, once', () => {
  const hosts = Object.values(NEVER_PRESETS).flat();
  expect(hosts.map(toListedHost)).toEqual(hosts);
  expect(new Set(hosts).size).toBe(hosts.length);
});
