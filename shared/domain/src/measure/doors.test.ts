import { expect, test } from 'vitest';
import { stretches } from '../testing/index.ts';
import { toDoors } from './doors.ts';

const MINUTE = 60_000;

function doors(text: string): readonly string[] {
  return toDoors(stretches(text)).map(
    ({ after, from, to, lengthMs }) =>
      `${from ? `${from.site}${from.path ?? ''}` : after} → ${to} ${lengthMs / MINUTE}m`,
  );
}

test('M15, worked by hand: each distraction is entered from the page before it', () => {
  expect(
    doors('5m on docs.test/a, 3m off video.test, 1m off news.test, 5m support mail.test, 2m off news.test'),
  ).toEqual(['docs.test/a → video.test 4m', 'mail.test → news.test 2m']);
});

test('M15: an unknown page is a door too', () => {
  expect(doors('5m on, 1m unknown search.test, 3m off video.test')).toEqual(['search.test → video.test 3m']);
});

test('M15: a glimpse is looked through: a new tab is no door', () => {
  expect(doors('5m on docs.test, 2s unknown newtab.test, 3m off video.test')).toEqual([
    'docs.test → video.test 3m',
  ]);
  expect(doors('5m on docs.test, 2s off news.test, 2s unobserved, 3m off video.test')).toEqual([
    'docs.test → video.test 3m',
  ]);
  expect(doors('2s unknown newtab.test, 3m off video.test')).toEqual(['start → video.test 3m']);
});

test('M15: a page read in pieces is one stay, not a glimpse', () => {
  expect(doors('4s on docs.test, 3s on media docs.test, 3m off video.test')).toEqual([
    'docs.test → video.test 3m',
  ]);
});

test('M15: not every door is a page', () => {
  expect(doors('3m off')).toEqual(['start → off.test 3m']);
  expect(doors('5m on, 2m pause, 3m off')).toEqual(['pause → off.test 3m']);
  expect(doors('5m on, 2m away, 3m off')).toEqual(['away → off.test 3m']);
  expect(doors('5m on, 2m unobserved, 3m off')).toEqual(['unobserved → off.test 3m']);
  expect(doors('5m on, 2m private, 3m off')).toEqual(['private → off.test 3m']);
});

test('M15: there are as many doors as distractions', () => {
  expect(doors('5m on, 4s off, 5m on')).toEqual([]);
  expect(doors('1m off, 1m away, 1m off')).toHaveLength(2);
});
