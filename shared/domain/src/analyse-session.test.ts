import { expect, test } from 'vitest';
import { analyseSession } from './analyse-session.ts';
import { pagesToJudge } from './page-verdicts.ts';
import { picture, timeline } from './testing/index.ts';

const SESSION = 'c0ffee00-0000-4000-8000-000000000001';

test('a session becomes segments with labels, measures and a grade', () => {
  /*
   *     thesis.docs 40 (intent word: support) | video 10 (person: off) | left 10
   *     low    share 40 ÷ 60 · depth 40·25 ÷ (25·60) · latency 0 · coverage 50 ÷ 60
   *            quality 33.3333 + 20 + 10 + 8.3333 = 71.6667 · distraction 70·10/60 + 30·(10·10 ÷ 600) = 16.6667
   *     high   share 50 ÷ 60 · depth (40·25 + 10·10) ÷ (25·60) · coverage 1
   *            quality 41.6667 + 22 + 10 + 10 = 83.6667 · distraction 70·20/60 + 30·(20·10 ÷ 600) = 33.3333
   */
  const events = timeline(`
    09:00 start "write thesis" 60m
    09:00 thesis.docs.test
    09:40 video.test
    09:50 left
    10:00 end
  `);
  const rules = [{ site: 'video.test', label: 'off' }] as const;
  const analysis = analyseSession({ sessionId: SESSION, events, rules });

  expect(analysis.sessionId).toBe(SESSION);
  expect(picture(analysis.segments)).toEqual([
    '09:00–09:40 active thesis.docs.test',
    '09:40–09:50 active video.test',
    '09:50–10:00 unobserved',
  ]);
  expect(analysis.segments.map(({ label, by }) => `${label} by ${by}`)).toEqual([
    'support by rule',
    'off by person',
    'unknown by default',
  ]);
  expect(analysis.measures.distractions.count).toBe(1);
  if (analysis.computed.kind === 'withheld') throw new Error('withheld');
  expect(analysis.computed.quality.low).toBeCloseTo(71.6667, 4);
  expect(analysis.computed.quality.high).toBeCloseTo(83.6667, 4);
  expect(analysis.computed.distraction.low).toBeCloseTo(16.6667, 4);
  expect(analysis.computed.distraction.high).toBeCloseTo(33.3333, 4);
});

test('a model’s verdicts and the cues of plans are part of an analysis', () => {
  /*
   *     docs 10 (nobody knows) | news 5 (a model: off) | docs 20
   *     cue at 09:15: docs for 20 min follows, if docs is on task; nobody can say
   */
  const events = timeline(`
    09:00 start "write thesis" 60m
    09:00 docs.test
    09:10 news.test
    09:15 docs.test
    09:15 cue a
    09:35 end
  `);
  const verdicts = [{ page: { site: 'news.test' }, label: 'off' }] as const;
  const guessed = analyseSession({ sessionId: SESSION, events, rules: [], verdicts });
  expect(guessed.segments.map(({ label, by }) => `${label} by ${by}`)).toEqual([
    'unknown by default',
    'off by ai',
    'unknown by default',
  ]);
  expect(pagesToJudge(guessed.segments)).toEqual([{ page: { site: 'docs.test' }, heldMs: 30 * 60_000 }]);
  expect(guessed.measures.planCues).toEqual([{ solutionId: 'a' }]);
  const rules = [{ site: 'docs.test', label: 'on' }] as const;
  const { measures } = analyseSession({ sessionId: SESSION, events, rules, verdicts });
  expect(measures.planCues).toEqual([{ solutionId: 'a', kept: true }]);
  expect(measures.returns).toMatchObject({ left: 1, returned: 1, medianMs: 5 * 60_000, chainMax: 1 });
  expect(measures.doors).toEqual([
    { after: 'page', from: { site: 'docs.test' }, to: 'news.test', lengthMs: 5 * 60_000 },
  ]);
});

test('what changes no time changes no analysis: a log, a block, a title', () => {
  const plain = timeline(`
    09:00 start "write thesis" 60m
    09:00 docs.test "Thesis"
    10:00 end
  `);
  const noisy = timeline(`
    09:00 start "write thesis" 60m
    09:00 docs.test "Thesis"
    09:10 docs.test "(1) News"
    09:20 held video.test
    10:00 end
    10:01 log 80 20
  `);
  const analyse = (events: typeof plain) => {
    const { marks, ...analysis } = analyseSession({ sessionId: SESSION, events, rules: [] });
    return analysis;
  };
  expect(analyse(noisy)).toEqual(analyse(plain));
});

test('of a session that runs, or whose start is missing, nothing is analysed', () => {
  for (const text of ['09:00 start "write" 60m', '10:00 end']) {
    const analysis = analyseSession({ sessionId: SESSION, events: timeline(text), rules: [] });
    expect(analysis.segments).toEqual([]);
    expect(analysis.computed.kind).toBe('withheld');
  }
});

test('an analysis survives being stored as JSON', () => {
  const events = timeline(`
    09:00 start "write thesis" 60m
    09:00 docs.test
    09:30 private
    09:40 locked
    10:00 end
  `);
  const analysis = analyseSession({ sessionId: SESSION, events, rules: [] });
  expect(JSON.parse(JSON.stringify(analysis))).toEqual(analysis);
});

test.each([
  ['the night the clocks go forward', Date.UTC(2026, 2, 29, 0, 30)],
  ['the night the clocks go back', Date.UTC(2026, 9, 25, 0, 30)],
])('%s, an hour is an hour', (_name, startMs) => {
  const inZone = (timeZone: string) => {
    const started = { kind: 'session-started', intent: 'write thesis', mode: 'open', timeZone } as const;
    return analyseSession({
      sessionId: SESSION,
      rules: [],
      events: [
        { ...started, occurredAtMs: startMs },
        { kind: 'page-shown', site: 'thesis.test', audible: false, occurredAtMs: startMs },
        { kind: 'page-shown', site: 'docs.test', audible: false, occurredAtMs: startMs + 3_600_000 },
        { kind: 'session-ended', reason: 'stopped', occurredAtMs: startMs + 7_200_000 },
      ],
    });
  };
  expect(inZone('Europe/Berlin')).toEqual(inZone('UTC'));
  expect(inZone('Europe/Berlin').segments.map(({ startMs, endMs }) => endMs - startMs)).toEqual([
    3_600_000, 3_600_000,
  ]);
});
