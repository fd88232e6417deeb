import { expect, test } from 'vitest';
import { parseLive } from './use-live.ts';

test('a message says what changed', () => {
  expect(parseLive('report-ready', '{"type":"report-ready","week":"2026-W47"}')).toEqual({
    type: 'report-ready',
    week: '2026-W47',
  });
});

test('a message that cannot be read means: read everything again', () => {
  expect(parseLive('analysis-ready', 'half a mess')).toEqual({ type: 'resync' });
});
