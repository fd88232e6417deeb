import { expect, test } from 'vitest';
import { cameToFront, toWindow } from './front-window.ts';

const changes = [
  { id: '0xa', atMs: 1 },
  { id: '0x0', atMs: 2 },
  { id: '0xb', atMs: 3 },
  { id: '0xb', atMs: 4 },
];

test('the window in front is read from what the screen tells', () => {
  expect(toWindow('_NET_ACTIVE_WINDOW(WINDOW): window id # 0x1400003')).toBe('0x1400003');
  expect(toWindow('_NET_ACTIVE_WINDOW:  not found.')).toBeUndefined();
});

test('a window came to the front when it was first told of after another', () => {
  expect(cameToFront(changes, 1)).toBe(3);
  expect(cameToFront(changes, 0)).toBe(3);
});

test('as long as none is in front, none came', () => {
  expect(cameToFront(changes.slice(0, 2), 0)).toBeUndefined();
});

test('a window that was in front before came at no time', () => {
  expect(cameToFront(changes, 3)).toBeUndefined();
  expect(cameToFront(changes, 4)).toBeUndefined();
  expect(cameToFront([], 0)).toBeUndefined();
});
