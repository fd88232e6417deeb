import { expect, test } from 'vitest';
import { joinSegments } from './join-segments.ts';
import type { Page, Segment } from './segment.ts';

function held(startMs: number, endMs: number, page: Page): Segment {
  return { startMs, endMs, presence: 'active', page };
}

const a = { site: 'a.test', path: '/1' };

test('touching segments of one page become one', () => {
  expect(joinSegments([held(0, 5, a), held(5, 9, a)])).toEqual([held(0, 9, a)]);
});

test('a hole between two segments stays a hole', () => {
  const apart = [held(0, 5, a), held(6, 9, a)];
  expect(joinSegments(apart)).toEqual(apart);
});

test('another path, another presence and a private page are not the same', () => {
  const different: readonly Segment[] = [
    held(0, 1, a),
    held(1, 2, { ...a, path: '/2' }),
    { startMs: 2, endMs: 3, presence: 'media', page: { ...a, path: '/2' } },
    { startMs: 3, endMs: 4, presence: 'active', isPrivate: true },
    held(4, 5, { site: 'a.test' }),
  ];
  expect(joinSegments(different)).toEqual(different);
});

test('empty segments vanish, also between two that then touch', () => {
  expect(joinSegments([held(0, 5, a), held(5, 5, { site: 'b.test' }), held(5, 9, a)])).toEqual([
    held(0, 9, a),
  ]);
});

test('the first title that is not empty stays', () => {
  const titles = [undefined, 'Inbox', '(3) Inbox'];
  const inbox = titles.map((title, index) => held(index, index + 1, { ...a, title }));
  expect(joinSegments(inbox)).toEqual([held(0, 3, { ...a, title: 'Inbox' })]);
});
