import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SessionEvent } from '../event.ts';
import { eventStreams } from '../testing/arbitraries.ts';
import { clock } from '../testing/clock.ts';
import { timeline } from '../testing/timeline.ts';
import { toSegments } from '../to-segments.ts';
import {
  clipRange,
  type Forgotten,
  forgetEvents,
  forgottenRanges,
  forgottenSites,
  hideForgottenSites,
} from './forget.ts';

const morning = timeline(`
  09:00 start "draft chapter 2" 60m
  09:00 docs.test/ch2 "Chapter 2"
  09:20 video.test/watch "Cats" audible
  09:25 held video.test
  09:26 override video.test 5m "a break"
  09:30 left
  09:40 docs.test
  10:00 end
`);

function range(from: string, to: string): Forgotten {
  return { ranges: [{ fromMs: clock(from), toMs: clock(to) }], sites: [] };
}

test('pages shown in the range become private, the others stay', () => {
  expect(forgetEvents(morning, range('09:15', '09:35'))).toEqual(
    timeline(
      `
      09:00 start "draft chapter 2" 60m
      09:00 docs.test/ch2 "Chapter 2"
      09:20 private
      09:25 held private:
      09:26 override private: 5m
      09:30 left
      09:40 docs.test
      10:00 end
    `.replaceAll('private:', 'private.test'),
    ).map(withoutSite),
  );
});

function withoutSite(event: SessionEvent): SessionEvent {
  return 'site' in event && event.site === 'private.test' ? { ...event, site: 'private:' } : event;
}

test('both ends of a range belong to it', () => {
  const kinds = forgetEvents(morning, range('09:20', '09:40')).map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind === 'private-shown')).toHaveLength(2);
});

test('a site is forgotten with everything under it, and with what was said of it', () => {
  const logged: SessionEvent = {
    kind: 'logged',
    occurredAtMs: clock('10:01'),
    regrets: [
      { site: 'www.video.test', worthIt: false },
      { site: 'docs.test', worthIt: true },
    ],
  };
  const kept = forgetEvents([...morning, logged], { ranges: [], sites: ['video.test'] });
  expect(JSON.stringify(kept)).not.toContain('video.test');
  expect(JSON.stringify(kept)).not.toContain('Cats');
  expect(kept.at(-1)).toMatchObject({ regrets: [{ site: 'docs.test', worthIt: true }] });
});

test('what is not touched is the very same', () => {
  expect(forgetEvents(morning, range('08:00', '08:30'))).toBe(morning);
});

test('the ranges of a stream are those it says are forgotten', () => {
  const stream = [...morning, ...timeline('10:02 forgotten 09:10 09:15')];
  expect(forgottenRanges(stream)).toEqual([
    { fromMs: clock('09:10'), toMs: clock('09:15'), toldAtMs: clock('10:02') },
  ]);
});

test('a range is cut to its session', () => {
  const session = { fromMs: 100, toMs: 200 };
  expect(clipRange({ fromMs: 0, toMs: 150 }, session)).toEqual({ fromMs: 100, toMs: 150 });
  expect(clipRange({ fromMs: 201, toMs: 300 }, session)).toBeUndefined();
});

const written: readonly SessionEvent[] = [
  {
    kind: 'session-started',
    occurredAtMs: clock('09:00'),
    intent: 'the intent',
    mode: 'countdown',
    plannedMs: 3_600_000,
    timeZone: 'UTC',
    forecast: { quality: 70, slip: 'the slip' },
    armed: [{ cue: 'the cue', action: 'the action' }],
    goalId: 'the goal',
  },
  { kind: 'session-paused', occurredAtMs: clock('09:20'), reason: 'the reason' },
  {
    kind: 'logged',
    occurredAtMs: clock('10:01'),
    quality: 80,
    note: 'the note',
    solutionText: 'the solution',
    regrets: [{ site: 'the.site.test', worthIt: false }],
    offBrowser: [
      { text: 'the walk', fromMs: clock('09:15'), toMs: clock('09:20') },
      { text: 'the reading', fromMs: clock('09:40'), toMs: clock('09:50') },
    ],
  },
];

function told(from: string, to: string, at: string, isWhole?: true): Forgotten {
  const chosen = { fromMs: clock(from), toMs: clock(to), toldAtMs: clock(at), isWhole };
  return { ranges: [chosen], sites: [] };
}

test('of a session that is forgotten whole no word stays, but when it was and how it was graded', () => {
  const kept = forgetEvents(written, told('09:00', '10:00', '10:05', true));
  expect(JSON.stringify(kept)).not.toMatch(/the (?!$)|the\./);
  expect(kept[0]).toMatchObject({ intent: '', mode: 'countdown', forecast: { quality: 70 } });
  expect(kept[0]).not.toHaveProperty('goalId');
  expect(kept[2]).toEqual({ kind: 'logged', occurredAtMs: clock('10:01'), quality: 80 });
});

test('of a part of a session the words about that part go, and the sites that the form names', () => {
  const kept = JSON.stringify(forgetEvents(written, told('09:10', '09:30', '10:05')));
  for (const gone of ['the reason', 'the.site.test', 'the walk']) expect(kept).not.toContain(gone);
  for (const stays of ['the intent', 'the note', 'the solution', 'the reading'])
    expect(kept).toContain(stays);
});

test('what is written after it was forgotten is a new word', () => {
  const kept = JSON.stringify(forgetEvents(written, told('09:00', '10:00', '10:00', true)));
  expect(kept).toContain('the note');
  expect(kept).toContain('the.site.test');
  expect(kept).not.toContain('the intent');
});

test('a site is forgotten up to a moment, and shown after it known again', () => {
  const sitesUntilMs = clock('09:10');
  const kept = forgetEvents(morning, { ranges: [], sites: ['docs.test'], sitesUntilMs });
  expect(kept.flatMap((event) => (event.kind === 'page-shown' ? [event.site] : []))).toEqual([
    'video.test',
    'docs.test',
  ]);
});

test('a site is named by the word to forget it until that is done', () => {
  const stream: readonly SessionEvent[] = [
    { kind: 'site-forgotten', site: 'bank.test', occurredAtMs: clock('10:02') },
  ];
  expect(forgottenSites(stream)).toEqual([{ site: 'bank.test', toldAtMs: clock('10:02') }]);
  const hidden = hideForgottenSites(stream);
  expect(JSON.stringify(hidden)).not.toContain('bank');
  expect(forgottenSites(hidden)).toEqual([]);
  expect(hideForgottenSites(hidden)).toBe(hidden);
});

const ranges = fc
  .tuple(fc.nat({ max: 600 }), fc.nat({ max: 600 }), fc.boolean())
  .map(([from, length, isWhole]) => ({
    fromMs: clock('09:00') + from * 1_000,
    toMs: clock('09:00') + (from + length) * 1_000,
    toldAtMs: clock('09:00') + (from + length) * 1_000,
    ...(isWhole && { isWhole: true as const }),
  }));

/** Any stream, with the person's words in it. */
const worded = eventStreams().map((events) => [...events, ...written]);

test('forgetting keeps every event in its place and its time, and twice is once', () => {
  fc.assert(
    fc.property(worded, fc.array(ranges, { maxLength: 3 }), (events, chosen) => {
      const forgotten = { ranges: chosen, sites: [] };
      const kept = forgetEvents(events, forgotten);
      expect(kept.map(({ occurredAtMs }) => occurredAtMs)).toEqual(
        events.map(({ occurredAtMs }) => occurredAtMs),
      );
      expect(forgetEvents(kept, forgotten)).toBe(kept);
    }),
  );
});

test('forgetting one range and then another is forgetting both, in any order', () => {
  fc.assert(
    fc.property(worded, ranges, ranges, (events, one, other) => {
      const only = (...chosen: readonly (typeof one)[]) => ({ ranges: chosen, sites: [] });
      const both = forgetEvents(events, only(one, other));
      expect(forgetEvents(forgetEvents(events, only(one)), only(other))).toEqual(both);
      expect(forgetEvents(forgetEvents(events, only(other)), only(one))).toEqual(both);
    }),
  );
});

test('a session whose pages are forgotten is as long as before', () => {
  fc.assert(
    fc.property(eventStreams(), ranges, (events, chosen) => {
      const length = (stream: readonly SessionEvent[]) =>
        toSegments(stream).reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0);
      expect(length(forgetEvents(events, { ranges: [chosen], sites: [] }))).toBe(length(events));
    }),
  );
});

test('of a site that is to have no titles only the titles go', () => {
  const [, docs] = forgetEvents(morning, { ranges: [], sites: [], untitled: ['docs.test'] });
  expect(docs).toEqual({
    kind: 'page-shown',
    site: 'docs.test',
    path: '/ch2',
    audible: false,
    occurredAtMs: clock('09:00'),
  });
});

test('with a site go the plans that wait for it, and the names of their cues', () => {
  const [started, ...rest] = morning;
  if (started?.kind !== 'session-started') throw new Error('a session begins with its declaration');
  const onVideo = {
    cue: 'video.test comes up',
    action: 'close it',
    trigger: { kind: 'site', site: 'video.test' },
  } as const;
  const atStart = { cue: 'I start', action: 'open the draft', trigger: { kind: 'start' } } as const;
  const cued = { kind: 'plan-cued', cue: onVideo.cue, occurredAtMs: clock('09:21') } as const;
  const events = [{ ...started, armed: [onVideo, atStart] }, ...rest, cued];
  const forgotten = forgetEvents(events, { ranges: [], sites: ['video.test'] });
  expect(forgotten[0]).toMatchObject({ armed: [atStart] });
  expect(forgotten.at(-1)).toEqual({ ...cued, cue: '' });
  expect(JSON.stringify(forgotten)).not.toContain('video.test');
  expect(forgetEvents(forgotten, { ranges: [], sites: ['video.test'] })).toBe(forgotten);
});
