import type { LabelledSegment } from '@locked-in/domain';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { readSegment, segmentSentence } from './segment-reading.ts';
import { SegmentTimeline } from './segment-timeline.tsx';
import { indexAt, toBlocks, toTicks } from './timeline-layout.ts';
import { indexAfter } from './use-chosen-segment.ts';

const NINE = Date.UTC(2026, 10, 18, 9, 0);
const MINUTE = 60_000;

function at(fromMinute: number, toMinute: number, rest: Partial<LabelledSegment> = {}): LabelledSegment {
  return {
    startMs: NINE + fromMinute * MINUTE,
    endMs: NINE + toMinute * MINUTE,
    presence: 'active',
    label: 'unknown',
    by: 'default',
    ...rest,
  };
}

const docs = at(0, 20, {
  label: 'on',
  by: 'person',
  page: { site: 'docs.test', path: '/chapter-2', title: 'Chapter two' },
});
const elsewhere = at(20, 30, { presence: 'unobserved' });
const video = at(40, 60, { presence: 'media', label: 'off', by: 'person', page: { site: 'video.test' } });
const session = [docs, elsewhere, video];

test('blocks are as wide as their stretches and pauses stay empty', () => {
  expect(
    toBlocks(session).map(({ kind, left, width }) => [kind, Math.round(left), Math.round(width)]),
  ).toEqual([
    ['on', 0, 33],
    ['unobserved', 33, 17],
    ['off', 67, 33],
  ]);
});

test('a session without length has no ticks and no endless loop', () => {
  expect(toTicks({ startMs: NINE, endMs: NINE }, 'UTC')).toEqual([]);
});

test('ticks stand on round clock times of the person, also where the zone is off by half an hour', () => {
  const range = { startMs: NINE + 3 * MINUTE, endMs: NINE + 183 * MINUTE };
  expect(toTicks(range, 'UTC').map(({ text }) => text)).toEqual([
    '09:30',
    '10:00',
    '10:30',
    '11:00',
    '11:30',
  ]);
  expect(toTicks(range, 'Asia/Kolkata').map(({ text }) => text)).toContain('15:00');
});

test('a tick whose time would run into the time of an end is left out, the sooner the longer times are', () => {
  const range = { startMs: NINE, endMs: NINE + 140 * MINUTE };
  expect(toTicks(range, 'UTC').at(-1)?.text).toBe('11:00');
  expect(toTicks({ ...range, endMs: NINE + 135 * MINUTE }, 'UTC').at(-1)?.text).toBe('11:00');
  expect(toTicks({ ...range, endMs: NINE + 135 * MINUTE }, 'UTC', 'en-US').at(-1)?.text).toContain('10:30');
});

test('a place on the timeline leads to the stretch that is drawn there', () => {
  expect(indexAt(session, 0)).toBe(0);
  expect(indexAt(session, 0.4)).toBe(1);
  expect(indexAt(session, 1)).toBe(2);
  expect(indexAt(session, -0.1)).toBe(0);
});

test('arrow keys move from stretch to stretch and stop at the ends', () => {
  expect(indexAfter('ArrowRight', 0, 3)).toBe(1);
  expect(indexAfter('ArrowRight', 2, 3)).toBe(2);
  expect(indexAfter('ArrowLeft', 0, 3)).toBe(0);
  expect(indexAfter('End', 0, 3)).toBe(2);
  expect(indexAfter('PageUp', 0, 30)).toBe(10);
  expect(indexAfter('a', 0, 3)).toBeUndefined();
});

test('a stretch says when, how long, where, what it was and who said so', () => {
  const sentence = segmentSentence(readSegment(docs, 'UTC')).replaceAll('\u00a0', ' ');
  expect(sentence).toBe('09:00–09:20, 20 min; docs.test/chapter-2; Chapter two; On task, said by you');
});

test('time outside the browser is not blamed on anyone', () => {
  expect(readSegment(elsewhere, 'UTC')).toMatchObject({
    where: 'Not in the browser',
    label: 'Not observed',
    by: undefined,
  });
});

test('a playing page without input is named as playing', () => {
  expect(readSegment(video, 'UTC').label).toBe('Off task, playing');
});

test('a private site has no name anywhere in the picture', () => {
  const secret = at(0, 10, { isPrivate: true });
  const html = renderToString(<SegmentTimeline segments={[secret]} timeZone="UTC" />);
  expect(html).toContain('A private site');
});

test('the picture has a table with every stretch and a legend with totals', () => {
  const html = renderToString(<SegmentTimeline segments={session} timeZone="UTC" />).replaceAll(
    '\u00a0',
    ' ',
  );
  expect(html.match(/<tr>/g)).toHaveLength(session.length + 1);
  expect(html).toContain('Off task</span><span class="number muted">20 min');
});

test('a session without segments says so', () => {
  expect(renderToString(<SegmentTimeline segments={[]} timeZone="UTC" />)).toContain('Nothing was recorded');
});

test('what was held and let through stands at its moment, with its reason, in the picture and in the table', () => {
  const marks = [
    { atMs: NINE + 30 * MINUTE, kind: 'held', site: 'video.test' },
    { atMs: NINE + 45 * MINUTE, kind: 'override', site: 'video.test', minutes: 5, reason: 'the <b>talk</b>' },
  ] as const;
  const html = renderToString(<SegmentTimeline segments={session} marks={marks} timeZone="UTC" />).replaceAll(
    '\u00a0',
    ' ',
  );
  expect(html).toContain('left:50%');
  expect(html).toContain('title="09:30 video.test; Held"');
  expect(html.match(/<tr>/g)).toHaveLength(session.length + marks.length + 1);
  expect(html).toContain('Let through for 5 min');
  expect(html).toContain('the &lt;b>talk&lt;/b>');
  expect(html).not.toContain('<b>');
});

test('a session without marks shows none', () => {
  expect(renderToString(<SegmentTimeline segments={session} timeZone="UTC" />)).not.toContain('mark');
});

test('what was held of a private site has neither a name nor a reason', () => {
  const marks = [{ atMs: NINE, kind: 'override', site: 'private:', minutes: 5, reason: '' }] as const;
  const html = renderToString(<SegmentTimeline segments={session} marks={marks} timeZone="UTC" />);
  expect(html).toContain('A private site; Let through for 5\u00a0min"');
});

test('its table, which may be wider than a phone, is scrolled by keyboard, too', () => {
  const html = renderToString(<SegmentTimeline segments={session} timeZone="UTC" />);
  expect(html).toMatch(/<section class="scrolled table-scroll" tabindex="0" aria-label="[^"]+"/);
});
