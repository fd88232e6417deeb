import type { ReportResponse } from '@locked-in/contracts';
import {
  analyseSession,
  calendarOf,
  foldSession,
  NO_PAST,
  type SessionEvent,
  toWeeklyReport,
  type WeekPast,
} from '@locked-in/domain';
import { clock, HOSTILE_PAGES, timeline } from '@locked-in/domain/testing';
import { Window } from 'happy-dom';
import { expect, test } from 'vitest';
import { renderReportFile } from './report-file.tsx';

const PUBLIC_URL = 'https://focus.example/';
const DAY_MS = 24 * 60 * 60_000;

function read(response: ReportResponse) {
  const html = renderReportFile({ response, publicUrl: PUBLIC_URL, nowMs: clock('12:00') });
  const { document } = new Window();
  document.documentElement.innerHTML = html;
  return { html, document };
}

test('a week is one file: its days, pictures and sessions, with links to where it came from', () => {
  const { html, document } = read(responseOf(weekOf(['draft chapter 2'])));
  expect(html.startsWith('<!doctype html>')).toBe(true);
  expect(document.querySelector('h1')?.textContent).toContain('November');
  expect(document.querySelectorAll('svg').length).toBeGreaterThan(4);
  const links = [...document.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '');
  expect(links).toContain('https://focus.example/session/session-0');
  for (const href of links) expect(href).toMatch(/^(https:\/\/focus\.example\/|https:\/\/doi\.org\/|#)/);
});

test('nothing in it is asked for and nothing runs, whatever intents, sites and plans are called', () => {
  const { html, document } = read(
    responseOf(weekOf(HOSTILE_PAGES.map(({ title = '' }) => title.slice(0, 200)))),
  );
  expect(
    document.querySelectorAll('script, img, iframe, object, embed, link, base, form, [src]').length,
  ).toBe(0);
  const attributes = [...document.querySelectorAll('*')].flatMap((element) => [...element.attributes]);
  expect(attributes.map(({ name }) => name).filter((name) => name.startsWith('on'))).toEqual([]);
  for (const { name, value } of attributes)
    if (/href$/.test(name)) expect(value).toMatch(/^(https:\/\/focus\.example\/|https:\/\/doi\.org\/|#)/);
  expect(html).toContain('default-src');
  expect(document.body.textContent).toContain('<script>fetch(');
});

test('a week without sessions, and one of before there were pictures, are files too', () => {
  const empty = toWeeklyReport({ week: '2026-W47', calendar: calendarOf('UTC'), sessions: [] });
  expect(read(responseOf({ ...empty, sentences: [] })).document.querySelector('h1')).not.toBeNull();
  const { details: _later, ...plain } = weekOf(['draft']);
  expect(read(responseOf(plain)).document.querySelectorAll('svg').length).toBeGreaterThan(0);
});

function responseOf(report: ReportResponse['report']): ReportResponse {
  return { report, isFrozen: true, pendingSessions: 0 };
}

/** One session a minute for each intent, on a site of the hostile corpus. */
function weekOf(intents: readonly string[]): ReportResponse['report'] {
  const sessions = intents.map((intent, index) => toSession(intent, index));
  const plan = { cue: intents[0] ?? '', action: intents.at(-1) ?? '' };
  const past: WeekPast = {
    ...NO_PAST,
    goals: intents.map((name, index) => ({
      goalId: `goal-${index}`,
      name,
      target: { kind: 'held', amount: 60 },
      createdAtMs: 0,
    })),
    solutions: [{ solutionId: 's', plan, state: 'armed', origin: 'person', createdAtMs: 0 }],
  };
  const report = toWeeklyReport({ week: '2026-W47', calendar: calendarOf('UTC'), sessions, past });
  return { ...report, sentences: [{ slot: 'evidence', text: intents.join(' '), by: 'ai' }] };
}

function toSession(intent: string, index: number) {
  const sessionId = `session-${index}`;
  const shiftMs = (index % 7) * DAY_MS + Math.floor(index / 7) * 60 * 60_000;
  const events = timeline(`
    09:00 start "x" 40m forecast 70
    09:00 docs.test
    09:20 video.test
    09:30 docs.test
    09:40 end
    09:41 log 80 20
  `).map((event): SessionEvent => {
    const occurredAtMs = event.occurredAtMs + shiftMs;
    if (event.kind === 'session-started') return { ...event, intent, occurredAtMs };
    if (event.kind === 'page-shown') return { ...event, site: `${intent.slice(0, 60)}.test`, occurredAtMs };
    return { ...event, occurredAtMs };
  });
  const summary = foldSession(sessionId, events, true);
  if (!summary) throw new Error('not a session');
  return { summary, analysis: analyseSession({ sessionId, events, rules: [] }) };
}
