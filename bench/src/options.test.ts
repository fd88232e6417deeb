import { expect, test } from 'vitest';
import { parseOptions } from './options.ts';

test('without arguments both modes run', () => {
  expect(parseOptions([])).toEqual({
    modes: ['standalone', 'cluster'],
    chunks: 1_500,
    eventsPerChunk: 100,
    browsers: 32,
    runs: 5,
  });
});

test('one mode and other sizes can be asked for', () => {
  const args = ['--mode', 'cluster', '--chunks', '40', '--events-per-chunk', '500', '--runs', '1'];
  expect(parseOptions(args)).toMatchObject({ modes: ['cluster'], chunks: 40, eventsPerChunk: 500, runs: 1 });
});

test.each([
  [['--mode', 'both'], '--mode must be cluster or standalone'],
  [['--chunks', '0'], '--chunks must be a whole number'],
  [['--events-per-chunk', '501'], '--events-per-chunk must be a whole number from 1 to 500'],
])('%s is refused in one sentence', (args, sentence) => {
  expect(() => parseOptions(args)).toThrow(sentence);
});
