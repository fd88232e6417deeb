import type { ComputedGrade, Measures, WithheldReason } from '@locked-in/domain';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyGrade, anyMeasures } from '../testing/arbitrary-measures.ts';
import { toBuiltInSentences } from './built-in-sentences.ts';
import { SESSION_FINDINGS } from './session-findings.ts';

const MINUTE = 60_000;
const BLAME =
  /\b(wast\w*|fail\w*|lazy|should|bad(ly)?|poor(ly)?|only|fault|guilt\w*|procrastinat\w*|lost|weak\w*|unfortunately)\b/i;

test('whatever was measured, there are exactly three sentences that end properly', () => {
  fc.assert(
    fc.property(anyMeasures, anyGrade, (measures, computed) => {
      const sentences = toBuiltInSentences(measures, computed);
      expect(sentences.map(({ slot }) => slot)).toEqual(['evidence', 'cause', 'if-then']);
      for (const { text } of sentences) expect(text).toMatch(/^[A-Z0-9][^\n]{20,}\.$/);
    }),
  );
});

test('the last sentence is a plan of the form if … then I will …', () => {
  fc.assert(
    fc.property(anyMeasures, anyGrade, (measures, computed) => {
      expect(toBuiltInSentences(measures, computed)[2]?.text).toMatch(/^If .+, then I will .+\.$/);
    }),
  );
});

test('every plan can be armed: its parts are its sentence', () => {
  fc.assert(
    fc.property(anyMeasures, anyGrade, (measures, computed) => {
      const { text, plan } = toBuiltInSentences(measures, computed)[2] ?? {};
      expect(`If ${plan?.cue}, then I will ${plan?.action}.`).toBe(text);
    }),
  );
});

test('no sentence shows a value that is none', () => {
  fc.assert(
    fc.property(anyMeasures, anyGrade, (measures, computed) => {
      expect(textOf(measures, computed)).not.toMatch(/NaN|undefined|null|Infinity|-\d/);
    }),
  );
});

test('every number in the sentences is a measure, to the precision it is printed in', () => {
  fc.assert(
    fc.property(anyMeasures, anyGrade, (measures, computed) => {
      const said = textOf(measures, computed).match(/\d+ h \d\d min|\d+ min|\d+ s\b|\d+/g) ?? [];
      const measured = printed(measures);
      expect(said.filter((number) => !measured.has(number))).toEqual([]);
    }),
    { numRuns: 2_000 },
  );
});

test('any finding can be what stands out', () => {
  const causes = fc
    .sample(fc.tuple(anyMeasures, anyGrade), 10_000)
    .map(([measures, computed]) => toBuiltInSentences(measures, computed)[1]?.text);
  expect(new Set(causes).size).toBe(SESSION_FINDINGS.length + 4);
});

test('a withheld grade is never claimed, and the sentences say why there is none', () => {
  fc.assert(
    fc.property(anyMeasures, (measures) => {
      const short = textOf({ ...measures, lengthMs: 200_000 }, withheld('too-short'));
      expect(short).toContain('too short to be graded');
      const unseen = textOf({ ...measures, lengthMs: 50 * MINUTE }, withheld('low-coverage'));
      expect(unseen).toContain('too much for a grade');
      const gone = textOf({ ...measures, lengthMs: 0 }, withheld('events-gone'));
      expect(gone).toContain('was removed before it could be analysed');
      expect(`${short} ${unseen} ${gone}`).not.toMatch(
        /quality|distraction (of|is|was) \d|out of 100|grade (of|is|was) \d/,
      );
    }),
  );
});

test('no sentence blames', () => {
  fc.assert(
    fc.property(anyMeasures, anyGrade, (measures, computed) => {
      expect(textOf(measures, computed)).not.toMatch(BLAME);
    }),
  );
});

function textOf(measures: Measures, computed: ComputedGrade): string {
  return toBuiltInSentences(measures, computed)
    .map(({ text }) => text)
    .join(' ');
}

function withheld(reason: WithheldReason): ComputedGrade {
  return { kind: 'withheld', rubric: 1, reason };
}

/** Every measure as it may be printed: durations in all three units that rounding allows, counts and rates as integers. */
function printed(measures: Measures): Set<string> {
  const durations = [
    ...numbersIn(measures),
    measures.onTaskMs.high - measures.onTaskMs.low,
    measures.offMs.high - measures.offMs.low,
  ];
  const counts = numbersIn([measures.distractions.count, measures.switchesPerHour]);
  return new Set([...durations.map(print), ...counts.map((count) => String(Math.round(count)))]);
}

function print(ms: number): string {
  if (ms < 59_500) return `${Math.round(ms / 1000)} s`;
  const minutes = Math.round(ms / MINUTE);
  if (minutes < 60) return `${minutes} min`;
  return `${Math.trunc(minutes / 60)} h ${`0${minutes % 60}`.slice(-2)} min`;
}

function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}
