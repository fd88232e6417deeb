import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sayDuration } from '../words.ts';
import { numbersHold } from './numbers.ts';

const FACTS = [
  { kind: 'duration', value: 25 * 60_000 + 12_000 },
  { kind: 'duration', value: 95 * 60_000 },
  { kind: 'duration', value: 41_300 },
  { kind: 'duration', value: 60 * 60_000 },
  { kind: 'share', value: 0.624 },
  { kind: 'count', value: 3 },
  { kind: 'count', value: 20 },
  { kind: 'points', value: 71.4 },
] as const;

test.each([
  'You read for 25 min.',
  'You read for 25 minutes.',
  'A 25-minute stretch.',
  'You read for twenty-five minutes.',
  'It took 1 h 35 min.',
  'It took 1 hour and 35 minutes.',
  'It took 95 minutes.',
  'The session lasted 1 h 00 min.',
  'The session lasted one hour.',
  'The median stay was 41 s.',
  'The median stay was forty-one seconds.',
  'On the task for 62 % of it.',
  'On the task for 62.4 percent of it.',
  'There were 3 visits.',
  'There were three visits.',
  'Quality was 71.',
  'Twenty changes an hour.',
  'The session lasted an hour.',
  'Nothing is counted here.',
  'It took 25–95 min.',
  'It took between 25 and 95 minutes.',
  'It took 25 to 95 min.',
  'There were 3–20 of them.',
  'The first one was another.',
])('what is measured may be said: %s', (text) => {
  expect(numbersHold(text, FACTS)).toBe(true);
});

test.each([
  'You read for 26 min.',
  'You read for 25 s.',
  'You read for 25 h.',
  'You read for 1500 s.',
  'You read for 1 min.',
  'You read for 0.7 min.',
  'It took 2 hours.',
  'It took 1 h 36 min.',
  'On the task for 63 %.',
  'On the task for 62.',
  'There were 4 visits.',
  'You read for a minute.',
  'You read for the whole minute.',
  'There were 3 weeks of it.',
  'It took 3 times longer.',
  'It was the tenth of it.',
  'There was a score of them.',
  'There were XX visits.',
  'There were four visits.',
  'There was one visit.',
  'There were ninety-nine visits.',
  'There were 3000 visits.',
  'There were 3,000 visits.',
  'There were -3 visits.',
  'Between 25–26 min.',
  'Between 3-25 min.',
  'On 20-3-20 it was so.',
  'At 10:25 you left.',
  'The 3rd visit.',
  'Half of the time.',
  'A dozen visits.',
  'Twice as much.',
  'It was ½ of it.',
  'It was ٣ visits.',
  'It was ３ visits.',
  'Version 2.5.1 of it.',
  'Take x3 of it.',
  'On 20/3 it was so.',
  '3e2 visits.',
])('what is not measured may not: %s', (text) => {
  expect(numbersHold(text, FACTS)).toBe(false);
});

test('every measured duration may be said as it is printed, and none that prints differently', () => {
  const durations = fc.integer({ min: 0, max: 10 * 3_600_000 });
  fc.assert(
    fc.property(durations, durations, (measured, other) => {
      const facts = [{ kind: 'duration', value: measured }] as const;
      expect(numbersHold(`It took ${sayDuration(measured)}.`, facts)).toBe(true);
      const isAlike = sayDuration(measured) === sayDuration(other);
      expect(numbersHold(`It took ${sayDuration(other)}.`, facts)).toBe(isAlike);
    }),
    { numRuns: 3_000 },
  );
});
