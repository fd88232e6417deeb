import { homedir } from 'node:os';
import { expect, test } from 'vitest';
import { OptionsError, parseOptions, toLinkOptions } from './standalone-options.ts';

test('without options it listens on this machine only, and keeps its data where the account keeps data', () => {
  expect(parseOptions([], {})).toEqual({
    port: 4820,
    host: '127.0.0.1',
    dataDir: expect.stringMatching(/locked-in$/),
    isDemo: false,
    logLevel: 'warn',
    trustedProxies: 0,
  });
});

test('no address that a client writes is believed until somebody says how many proxies stand in front', () => {
  expect(parseOptions([], { TRUSTED_PROXIES: '1' })?.trustedProxies).toBe(1);
  expect(() => parseOptions([], { TRUSTED_PROXIES: 'all' })).toThrow(/^TRUSTED_PROXIES: /);
});

test('the demo never shares a folder with real data', () => {
  const folder = (args: readonly string[], environment: NodeJS.ProcessEnv) =>
    parseOptions(args, environment)?.dataDir;
  expect(folder(['--demo'], { LOCKED_IN_DATA: '/mine' })).toBe('/mine-demo');
  expect(folder([], { LOCKED_IN_DATA: '/mine' })).toBe('/mine');
  expect(folder(['--data', '/here', '--demo'], { LOCKED_IN_DATA: '/mine' })).toBe('/here');
});

test('another link is made where this one was, wherever the data is', () => {
  const linkOptions = (folder: string) => toLinkOptions(folder, { LOCKED_IN_DATA: '/mine' });
  expect(linkOptions('/mine')).toEqual([]);
  expect(linkOptions('/mine-demo')).toEqual(['--demo']);
  expect(linkOptions('/here')).toEqual(['--data', '/here']);
});

test('without XDG_DATA_HOME the folder is in the home directory', () => {
  expect(parseOptions([], {})?.dataDir.startsWith(homedir())).toBe(true);
});

test('asking for help is no error', () => {
  expect(parseOptions(['--help'], {})).toBeUndefined();
});

test.each([
  [['--port', 'x'], /^--port: must be a whole number up to 65535\.$/],
  [['--port', '70000'], /^--port: must be a whole number up to 65535\.$/],
  [['--port', '80.5'], /^--port: must be/],
  [['--port', ''], /^--port: must be/],
  [['--port', '0x50'], /^--port: must be/],
  [['--public-url', 'ftp://x'], /^--public-url: must be an http/],
  [['--data', ''], /^--data: must name a folder\.$/],
  [['--host', ''], /^--host: must name an address/],
  [['--port', '-1'], /^Option '--port' argument is ambiguous\.\n\nnpm start/],
  [['--prot', '1'], /--prot[\s\S]*--port/],
  [['extra'], /extra/],
])('%j is refused in words', (args, words) => {
  expect(() => parseOptions(args, {})).toThrow(OptionsError);
  expect(() => parseOptions(args, {})).toThrow(words);
});
