import { SessionEventSchema } from '@locked-in/contracts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { GERMAN_PROBLEMS } from '../pages/problem-words.de.ts';
import { sayIn } from '../pages/problem-words.ts';
import { readImport } from './read-import.ts';

const ID = '0b6cb8a0-2ad5-4f0e-9a3a-0e8b4c2d1f10';
const PAGE = { kind: 'page-shown', occurredAtMs: 1, audible: false, site: 'a.test' };
const START = { kind: 'session-started', occurredAtMs: 1, intent: '', mode: 'open', timeZone: 'UTC' };
const LOG = { kind: 'logged', occurredAtMs: 1 };

/** What is said of a file with this event, without its place. */
function saidOf(event: unknown): string {
  const events = [{ sessionId: ID, seq: 0, event }];
  const file = { product: 'locked-in', kind: 'journal', version: 1, sessions: [], chunks: [], events };
  const read = readImport(JSON.stringify(file));
  return read.kind === 'wrong' ? (read.problems[0] ?? '').replace('events[0].', '') : 'nothing';
}

test.each([
  [7, 'event: is not an event', 'event: ist kein Ereignis'],
  [
    { ...PAGE, kind: 'page-seen' },
    'event.kind: is of no kind that is known here',
    'event.kind: ist von keiner Art, die hier bekannt ist',
  ],
  [{ occurredAtMs: 1 }, 'event.kind: is missing', 'event.kind: fehlt'],
  [
    { ...PAGE, site: 'a b' },
    'event.site: is not the name of a site',
    'event.site: ist nicht der Name einer Website',
  ],
  [
    { ...PAGE, path: 'x?y' },
    'event.path: is not a path, or has a ? or a #',
    'event.path: ist kein Pfad, oder hat ein ? oder #',
  ],
  [
    { ...PAGE, audible: 'no' },
    'event.audible: is neither true nor false',
    'event.audible: ist weder true noch false',
  ],
  [{ ...PAGE, audible: undefined }, 'event.audible: is missing', 'event.audible: fehlt'],
  [{ ...PAGE, title: 7 }, 'event.title: is not text', 'event.title: ist kein Text'],
  [
    { ...PAGE, title: 'x\u0000' },
    'event.title: has characters that cannot be kept',
    'event.title: hat Zeichen, die sich nicht aufbewahren lassen',
  ],
  [
    { ...PAGE, title: 'x'.repeat(999) },
    'event.title: is longer than 200 characters',
    'event.title: ist länger als 200 Zeichen',
  ],
  [
    { ...PAGE, occurredAtMs: 1.5 },
    'event.occurredAtMs: is not a whole number',
    'event.occurredAtMs: ist keine ganze Zahl',
  ],
  [
    { ...PAGE, occurredAtMs: -1 },
    'event.occurredAtMs: is less than 0',
    'event.occurredAtMs: ist kleiner als 0',
  ],
  [
    { ...START, mode: 'fast' },
    'event.mode: is none of these: countdown, pomodoro, open',
    'event.mode: ist nichts von diesen: countdown, pomodoro, open',
  ],
  [
    { ...START, timeZone: 'Mars/Olympus' },
    'event.timeZone: is not a time zone',
    'event.timeZone: ist keine Zeitzone',
  ],
  [{ ...START, goalId: 'x' }, 'event.goalId: is not an id', 'event.goalId: ist keine Kennung'],
  [
    { ...START, forecast: 7 },
    'event.forecast: is not a group of fields',
    'event.forecast: ist keine Gruppe von Feldern',
  ],
  [
    { ...START, forecast: { quality: '7' } },
    'event.forecast.quality: is not a number',
    'event.forecast.quality: ist keine Zahl',
  ],
  [{ ...START, armed: 'x' }, 'event.armed: is not a list', 'event.armed: ist keine Liste'],
  [
    { ...START, armed: Array.from({ length: 17 }, () => ({ cue: 'x', action: 'y' })) },
    'event.armed: has more than 16 entries',
    'event.armed: hat mehr als 16 Einträge',
  ],
  [
    { ...START, plannedMs: -(2 ** 53) },
    'event.plannedMs: is less than 0',
    'event.plannedMs: ist kleiner als 0',
  ],
  [{ ...LOG, quality: 101 }, 'event.quality: is more than 100', 'event.quality: ist größer als 100'],
  [
    { ...LOG, progress: 7 },
    'event.progress: is none of these: 0, 1, 2, 3',
    'event.progress: ist nichts von diesen: 0, 1, 2, 3',
  ],
])('of %j is said, in both languages, what was expected of which field', (event, english, german) => {
  expect(saidOf(event)).toBe(english);
  expect(sayIn(GERMAN_PROBLEMS, english)).toBe(german);
});

test('whatever an event of a file is, what is said of it is said in German too, and in our own words', () => {
  const value = fc.oneof(fc.jsonValue(), fc.constantFrom('a.test', 'site', 'open', 'focus'));
  const fields = [
    'intent',
    'mode',
    'plannedMs',
    'phases',
    'timeZone',
    'forecast',
    'goalId',
    'armed',
    'site',
    'path',
    'title',
    'audible',
    'sinceMs',
    'by',
    'minutes',
    'reason',
    'offBrowser',
    'regrets',
    'progress',
    'whole',
  ];
  const part = fc.dictionary(fc.constantFrom(...fields), value);
  const kinds = SessionEventSchema.def.options.map(({ def }) => [...(def.shape.kind.def.values ?? [])][0]);
  const kind = fc.constantFrom(...kinds);
  fc.assert(
    fc.property(kind, part, (kind, part) => {
      const said = saidOf({ ...START, ...PAGE, ...part, kind });
      expect(said === 'nothing' || sayIn(GERMAN_PROBLEMS, said) !== said).toBe(true);
    }),
  );
});
