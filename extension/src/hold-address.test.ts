import { expect, test } from 'vitest';
import { readHoldSite, toHoldAddress } from './hold-address.ts';

test.each([
  ['video.test', 'video.test'],
  [' https://me:pw@WWW.Video.test:8443/watch?v=1#t ', 'video.test'],
  ['*.video.test', 'video.test'],
  ['m.video.test/', 'm.video.test'],
  ['www.test', 'www.test'],
  ['münchen.test', 'xn--mnchen-3ya.test'],
  ['localhost:3000', 'localhost'],
  ['video.test.', 'video.test'],
  ['two words', undefined],
  ['site!', undefined],
  ['', undefined],
  ['chrome://settings', undefined],
  ['file:///etc/passwd', undefined],
])('%s is meant as %s', (text, site) => {
  expect(readHoldSite(text)).toBe(site);
});

test.each([
  'chrome://settings/',
  'about:newtab',
  'chrome-extension://abc/src/pages/popup/index.html',
  'moz-extension://abc/',
  'file:///home/me/notes.html',
  'view-source:http://video.test/',
  'data:text/html,hello',
  'blob:http://video.test/1',
  '',
  undefined,
])('%s is never held', (url) => {
  expect(toHoldAddress(url)).toBeUndefined();
});
