import type { SessionResult } from '@locked-in/contracts';
import type { SessionEvent, SessionFact, SessionSummary } from '@locked-in/domain';
import { analyseSession } from '@locked-in/domain';
import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { KeepOutView } from './keep-out.tsx';
import { clockWords, planWords } from './session-head.tsx';
import { SessionView } from './session-view.tsx';
import { stateWords } from './site-part.tsx';

const START_MS = Date.parse('2026-11-16T08:00Z');
const MINUTE_MS = 60_000;
const labels = { state: { kind: 'idle' }, change: () => undefined, onAnalysed: () => undefined } as const;
const session: SessionSummary = {
  sessionId: 's',
  intent: 'draft <b>chapter</b>',
  mode: 'countdown',
  plannedMs: 50 * MINUTE_MS,
  timeZone: 'Europe/Berlin',
  startedAtMs: START_MS,
  endedAtMs: START_MS + 50 * MINUTE_MS,
  endReason: 'finished',
  log: { quality: 80, note: 'went well' },
  isComplete: true,
};

test('a result shows grades beside the own grade, timeline, sites, measures and own words', () => {
  const html = show({ status: 'ready', session, analysis: { ...analysis(), sentences: [] } });
  for (const word of ['You said 80', 'Timeline', 'docs.test', 'Longest stretch', 'went well'])
    expect(html).toContain(word);
});

test('a session that is kept out of every workspace says so', () => {
  const props = { isBusy: false, problem: undefined, withhold: () => {} };
  expect(render(<KeepOutView isWithheld {...props} />)).toMatch(/checked[^>]*>Keep this session out/);
  expect(render(<KeepOutView isWithheld={false} {...props} />)).not.toContain('checked');
});

test('what a person typed is shown as text', () => {
  expect(show({ status: 'pending', session })).toContain('draft &lt;b>chapter&lt;/b>');
});

test('a session leads to the week it lies in by the person’s own calendar', () => {
  const sunday = { ...session, startedAtMs: Date.parse('2026-11-22T10:00Z') };
  const calendar = { timeZone: 'Europe/Berlin', dayStartMinutes: 240, weekStartsOn: 7 };
  const result = { status: 'sealed', session: sunday } as const;
  expect(show(result)).toContain('href="/week/2026-W47"');
  expect(render(<SessionView result={result} labels={labels} calendar={calendar} />)).toContain(
    'href="/week/2026-W48"',
  );
});

test('a sealed session shows nothing but how to open it', () => {
  const html = show({ status: 'sealed', session });
  expect(html).toContain('Sealed until you grade it');
  expect(html).not.toContain('docs.test');
});

test('a session that still runs is told apart from one that is being worked out', () => {
  const running = { ...session, endedAtMs: undefined };
  expect(show({ status: 'pending', session: running })).toContain('is running');
  expect(show({ status: 'pending', session })).toContain('is being worked out');
});

test('a session past midnight ends on its own day, and only past 04:00 on another', () => {
  const late = {
    ...session,
    startedAtMs: Date.parse('2026-11-16T22:30Z'),
    endedAtMs: Date.parse('2026-11-17T00:30Z'),
  };
  expect(clockWords(late)).toBe('23:30 – 01:30');
  expect(clockWords({ ...late, endedAtMs: Date.parse('2026-11-17T04:00Z') })).toBe(
    '23:30 – 05:00 on Tuesday 17 November',
  );
});

test('the plan of a session is one line of facts', () => {
  expect(planWords(session)).toBe('50\u00a0min planned · ran to its planned end');
  expect(planWords({ ...session, isComplete: false })).toContain('some events have not arrived yet');
});

test('a correction that was not saved says so', () => {
  expect(stateWords({ kind: 'failed', failure: { kind: 'offline' } })).toBe(
    'Not saved. The server does not answer.',
  );
});

function show(result: SessionResult): string {
  return render(<SessionView result={result} labels={labels} />);
}

function analysis() {
  const events: readonly SessionEvent[] = [
    at(0, { kind: 'session-started', intent: 'draft', mode: 'countdown', timeZone: 'Europe/Berlin' }),
    at(0, { kind: 'page-shown', site: 'docs.test', audible: false }),
    at(50, { kind: 'session-ended', reason: 'finished' }),
  ];
  return analyseSession({ sessionId: 's', events, rules: [{ site: 'docs.test', label: 'on' }] });
}

function at(minutes: number, fact: SessionFact): SessionEvent {
  return { occurredAtMs: START_MS + minutes * MINUTE_MS, ...fact };
}
