import { expect, test } from 'vitest';
import {
  formatClock,
  formatDate,
  formatDuration,
  formatDurationInterval,
  formatInterval,
  formatMonth,
  formatNumber,
  formatShare,
  formatShareInterval,
  formatTimer,
} from './format.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** No-break spaces keep a number and its unit on one line; here they read as plain spaces. */
function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}

test.each([
  [0, '0 s'],
  [-5 * SECOND, '0 s'],
  [45 * SECOND, '45 s'],
  [59.6 * SECOND, '1 min'],
  [12 * MINUTE, '12 min'],
  [59.7 * MINUTE, '1 h'],
  [HOUR + 5 * MINUTE, '1 h 05 min'],
  [26 * HOUR, '26 h'],
])('%d ms reads as %s', (ms, text) => {
  expect(plain(formatDuration(ms))).toBe(text);
});

test('a range within one unit names it once', () => {
  expect(plain(formatDurationInterval({ low: 41 * MINUTE, high: 48 * MINUTE }))).toBe('41–48 min');
  expect(plain(formatDurationInterval({ low: 0, high: 40 * SECOND }))).toBe('0–40 s');
  expect(plain(formatDurationInterval({ low: HOUR, high: 3 * HOUR }))).toBe('1–3 h');
});

test('a range across units names both', () => {
  expect(plain(formatDurationInterval({ low: 41 * MINUTE, high: HOUR }))).toBe('41 min – 1 h');
  expect(plain(formatDurationInterval({ low: HOUR + MINUTE, high: HOUR + 2 * MINUTE }))).toBe(
    '1 h 01 min – 1 h 02 min',
  );
});

test('a range whose ends read the same is one duration', () => {
  expect(plain(formatDurationInterval({ low: 41 * MINUTE, high: 41 * MINUTE + 1 }))).toBe('41 min');
});

test('a grade is a range, and one number when the range is at most 5 wide', () => {
  expect(formatInterval({ low: 61.2, high: 78.4 })).toBe('61–78');
  expect(formatInterval({ low: 70, high: 75 })).toBe('73');
  expect(formatInterval({ low: 0, high: 0 })).toBe('0');
});

test('shares are per cent', () => {
  expect(plain(formatShare(0.923))).toBe('92 %');
  expect(plain(formatShareInterval({ low: 0.61, high: 0.784 }))).toBe('61–78 %');
});

test('rates have one digit', () => {
  expect(formatNumber(8.44)).toBe('8.4');
  expect(formatNumber(8)).toBe('8');
});

test('a clock is read in the zone of the session', () => {
  expect(formatClock(Date.UTC(2026, 10, 18, 23, 5), 'Europe/Paris')).toBe('00:05');
  expect(formatDate(Date.UTC(2026, 10, 18, 23, 5), 'Europe/Paris')).toBe('Thursday 19 November');
  expect(formatMonth(Date.UTC(2026, 10, 30, 23, 5), 'Europe/Paris')).toBe('December 2026');
});

test('a running timer shows 00:00 only when nothing is left', () => {
  expect(formatTimer(25 * MINUTE)).toBe('25:00');
  expect(formatTimer(1)).toBe('00:01');
  expect(formatTimer(0)).toBe('00:00');
  expect(formatTimer(-1)).toBe('00:00');
  expect(formatTimer(HOUR + 4 * MINUTE + 59 * SECOND)).toBe('1:04:59');
});
