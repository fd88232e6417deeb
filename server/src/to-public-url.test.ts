import { expect, test } from 'vitest';
import { toPublicUrl } from './to-public-url.ts';

test.each([
  ['https://locked-in.example/', '127.0.0.1', 'https://locked-in.example'],
  [undefined, '127.0.0.1', 'http://127.0.0.1:4820'],
  [undefined, '192.168.1.5', 'http://192.168.1.5:4820'],
  [undefined, '0.0.0.0', 'http://127.0.0.1:4820'],
  [undefined, '::', 'http://127.0.0.1:4820'],
  [undefined, '::1', 'http://[::1]:4820'],
])('given %s and listening on %s, browsers come to %s', (given, host, url) => {
  expect(toPublicUrl(given, { host, port: 4820 })).toBe(url);
});
