import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { demoSessions } from '../gallery/demo-week.ts';
import { SessionList } from './session-list.tsx';

const hrefOf = (sessionId: string) => `/session/${sessionId}`;
const html = render(<SessionList sessions={demoSessions} hrefOf={hrefOf} />);

test('a graded session shows its quality and distraction with the own grade beside', () => {
  const row = rowOf('Draft chapter 2: the river crossing');
  expect(row).toContain('Quality');
  expect(row).toContain('>86<');
  expect(row).toContain('you 80');
  expect(row).toContain('Distraction');
});

test('a grade with unknown pages is a range, and an own grade that was not given says so', () => {
  const row = rowOf('Read: attention and media multitasking');
  expect(row).toContain('58–77');
  expect(row).toContain('not graded by you');
});

test('a sealed session shows neither grade nor on-task time', () => {
  const row = rowOf('Prepare Thursday’s seminar');
  expect(row).toContain('Sealed until you grade it.');
  expect(row).not.toContain('on task');
  expect(row).not.toContain('Quality');
});

test('a withheld grade says why', () => {
  expect(rowOf('Without an intent')).toContain('Less than 60 % of it was observed.');
  expect(rowOf('Answer the landlord')).toContain('It was shorter than 5 minutes.');
});

test('sessions stand under their day and lead to their page', () => {
  expect(html.match(/class="session-day"/g)).toHaveLength(4);
  expect(html).toContain('href="/session/2026-11-16T08:00Z"');
});

test('an intent is text and never markup', () => {
  const [first] = demoSessions;
  if (first === undefined) throw new Error('the demo week is empty');
  const row = render(<SessionList sessions={[{ ...first, intent: '<img src=x>' }]} hrefOf={hrefOf} />);
  expect(row).toContain('&lt;img');
});

function rowOf(intent: string): string {
  return html.split('class="session-row"').find((row) => row.includes(intent)) ?? '';
}
