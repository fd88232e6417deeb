import { expect, test } from 'vitest';
import { newOffRow, toOffBrowser } from './off-row.ts';

const at = (hours: number, minutes: number, seconds = 0, day = 18) =>
  new Date(2026, 10, day, hours, minutes, seconds).getTime();
const afternoon = { startedAtMs: at(14, 0, 20), endedAtMs: at(15, 0, 40) };

test('times of day are times within the session', () => {
  const rows = [{ text: ' read the paper ', from: '14:10', to: '14:35' }];
  expect(toOffBrowser(rows, afternoon)).toEqual([
    { text: 'read the paper', fromMs: at(14, 10), toMs: at(14, 35) },
  ]);
});

test('a new line is the whole session, from its first moment', () => {
  const row = { ...newOffRow(afternoon), text: 'whiteboard' };
  expect(row).toMatchObject({ from: '14:00', to: '15:00' });
  expect(toOffBrowser([row], afternoon)).toEqual([
    { text: 'whiteboard', fromMs: afternoon.startedAtMs, toMs: at(15, 0) },
  ]);
});

test('a session may go past midnight', () => {
  const night = { startedAtMs: at(23, 30), endedAtMs: at(0, 30, 0, 19) };
  expect(toOffBrowser([{ text: 'tea', from: '23:50', to: '00:10' }], night)).toEqual([
    { text: 'tea', fromMs: at(23, 50), toMs: at(0, 10, 0, 19) },
  ]);
});

test.each([
  ['outside', '13:00', '14:10'],
  ['backwards', '14:30', '14:10'],
  ['missing', '', '14:10'],
])('times that are %s are no stay', (_what, from, to) => {
  expect(toOffBrowser([{ text: 'tea', from, to }], afternoon)).toBeUndefined();
});

test('a line without words says nothing', () => {
  expect(toOffBrowser([{ text: ' ', from: '', to: '' }], afternoon)).toEqual([]);
});
