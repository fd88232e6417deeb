import type { LabelledSegment } from '@locked-in/domain';
import { expect, test } from 'vitest';
import { offSitesOf } from './off-sites.ts';

function stay(
  site: string,
  label: LabelledSegment['label'],
  startMs: number,
  endMs: number,
): LabelledSegment {
  return { startMs, endMs, presence: 'active', label, by: 'rule', page: { site } };
}

test('the sites that were off are asked about, the longest first, and those there is a word on', () => {
  const segments = [
    stay('news.test', 'off', 0, 10),
    stay('docs.test', 'on', 10, 100),
    stay('video.test', 'off', 100, 130),
    stay('news.test', 'off', 130, 140),
  ];
  expect(offSitesOf(segments, {})).toEqual(['video.test', 'news.test']);
  expect(offSitesOf(segments, { regrets: [{ site: 'shop.test', worthIt: true }] })).toEqual([
    'shop.test',
    'video.test',
    'news.test',
  ]);
});
