import type { Measures } from '@locked-in/domain';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { FORMULAS } from './formulas.ts';
import { MeasureList } from './measure-list.tsx';
import { readMeasures } from './measure-readings.ts';

const MINUTE = 60_000;

const measures: Measures = {
  lengthMs: 60 * MINUTE,
  heldMs: 53 * MINUTE,
  awayMs: 4 * MINUTE,
  unobservedMs: 3 * MINUTE,
  onTaskMs: { low: 36 * MINUTE, high: 43 * MINUTE },
  offMs: { low: 10 * MINUTE, high: 17 * MINUTE },
  coverage: 0.95,
  onTaskShare: { low: 0.68, high: 0.81 },
  longestStretchMs: { strict: 20 * MINUTE, minute: 22 * MINUTE, fourMinutes: 27 * MINUTE },
  depth: { low: 0.38, high: 0.47 },
  offDepth: { low: 0.1, high: 0.19 },
  distractions: { count: 2, microCount: 1, totalMs: 10 * MINUTE },
};

function shown(id: string): string | undefined {
  return readMeasures(measures)
    .find((reading) => reading.id === id)
    ?.value.replaceAll('\u00a0', ' ');
}

test('measures over unknown pages are read as ranges', () => {
  expect(shown('onTaskShare')).toBe('68–81 %');
  expect(shown('depth')).toBe('38–47');
});

test('what does not exist is a dash, never a zero', () => {
  expect(shown('onset')).toBe('–');
  expect(shown('startLatency')).toBe('–');
  expect(shown('switches')).toBe('–');
});

test('every measure carries its formula', () => {
  const html = renderToString(<MeasureList measures={measures} />);
  for (const { id } of readMeasures(measures)) expect(html).toContain(FORMULAS[id].formula);
});
