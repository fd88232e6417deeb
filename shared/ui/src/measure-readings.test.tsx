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

const COURSE: Measures = {
  ...measures,
  returns: {
    left: 3,
    returned: 2,
    medianMs: 4 * MINUTE,
    maxMs: 6 * MINUTE,
    chainMedian: 1.5,
    chainMax: 2,
  },
  drift: { low: -0.5, high: 0.25 },
  planCues: [{ kept: true }, { kept: false }, {}],
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

test('returns, drift and plans are read where the analysis knows of them', () => {
  const read = (id: string) =>
    readMeasures(COURSE)
      .filter((reading) => reading.id === id)
      .map(({ value, detail }) => `${value}: ${detail}`.replaceAll('\u00a0', ' '));
  expect(read('returnTime')).toEqual(['4 min: found again 2 of 3 times, at the longest after 6 min']);
  expect(read('chainLength')).toEqual(['1.5: at most 2 before the return']);
  expect(read('drift')).toEqual(['−50 to 25: points, last third against first']);
  expect(read('adherence')).toEqual(['50 %: kept 1 of 2 times; of 1 more nobody can say']);
});

test('what an older analysis does not know is not listed', () => {
  const ids = readMeasures(measures).map(({ id }) => id);
  for (const id of ['returnTime', 'chainLength', 'drift', 'adherence']) expect(ids).not.toContain(id);
});

test('who never left work has no return time, and the list says so', () => {
  const stayed = { ...COURSE, returns: { left: 0, returned: 0 } };
  const reading = readMeasures(stayed).find(({ id }) => id === 'returnTime');
  expect(reading).toMatchObject({ value: '–', detail: 'work was not left for a distraction' });
});

test('every measure carries its formula', () => {
  const html = renderToString(<MeasureList measures={COURSE} />);
  for (const { id } of readMeasures(COURSE)) expect(html).toContain(FORMULAS[id].formula);
});
