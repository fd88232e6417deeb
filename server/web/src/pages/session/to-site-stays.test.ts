import type { LabelledSegment } from '@locked-in/domain';
import { expect, test } from 'vitest';
import { toSiteStays } from './to-site-stays.ts';

test('stays on one site add up, longest site first', () => {
  expect(toSiteStays([shown('a.test', 0, 10), shown('b.test', 10, 40), shown('a.test', 40, 50)])).toEqual([
    { site: 'b.test', label: 'on', by: 'person', heldMs: 30 },
    { site: 'a.test', label: 'on', by: 'person', heldMs: 20 },
  ]);
});

test('pages of one site with different labels are different rows', () => {
  const stays = toSiteStays([shown('a.test', 0, 10), shown('a.test', 10, 15, { label: 'off' })]);
  expect(stays.map(({ label, heldMs }) => [label, heldMs])).toEqual([
    ['on', 10],
    ['off', 5],
  ]);
});

test('time away is on no site', () => {
  expect(toSiteStays([shown('a.test', 0, 10, { presence: 'away' })])).toEqual([]);
});

function shown(
  site: string,
  startMs: number,
  endMs: number,
  rest: Partial<LabelledSegment> = {},
): LabelledSegment {
  return { startMs, endMs, presence: 'active', page: { site }, label: 'on', by: 'person', ...rest };
}
