import { expect, test } from 'vitest';
import { analyseSession } from './analyse-session.ts';
import { forgetInAnalysis, relabelAnalysis } from './relabel-analysis.ts';
import { clock, timeline } from './testing/index.ts';

const SESSION = 'c0ffee00-0000-4000-8000-000000000001';
const events = timeline(`
  09:00 start "write thesis" 60m
  09:00 thesis.test
  09:20 video.test
  09:25 held news.test
  09:30 left
  09:40 docs.test
  10:00 end
`);
const intent = 'write thesis';
const sentences = [{ slot: 'evidence', text: 'video.test', by: 'built-in' }] as const;
const stored = { ...analyseSession({ sessionId: SESSION, events, rules: [] }), sentences };
const rules = [{ site: 'docs.test', label: 'off' }] as const;

test('a rule says the same of stored segments as of the events that they were made of', () => {
  expect(relabelAnalysis(stored, { intent, rules })).toEqual(
    analyseSession({ sessionId: SESSION, events, rules }),
  );
});

test('what is forgotten later says the same of stored segments, too, and no sentence stays', () => {
  const chosen = { fromMs: clock('09:15'), toMs: clock('09:35') };
  const left = forgetInAnalysis(stored, { ranges: [chosen], sites: [] }, { intent, rules });
  const told = { kind: 'forgotten', occurredAtMs: clock('10:05'), ...chosen } as const;
  expect(left).toEqual(analyseSession({ sessionId: SESSION, events: [...events, told], rules }));
  expect(JSON.stringify(left)).not.toMatch(/video|news/);
});
