// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import type { Status } from '../../messages.ts';
import { ENDED, fakeBackground, RUNNING, SESSION_ID, statusWith } from '../../testing/fake-background.ts';
import { openPage } from '../../testing/open-page.ts';
import { ANALYSIS, ENDED_SESSION, READY, serverThatSays } from '../../testing/ready-result.ts';
import { ReflectPage } from './reflect-page.tsx';
import type { ResultAnswer } from './results.ts';

const SKIPPED: ResultAnswer = {
  kind: 'result',
  result: { status: 'ready', session: { ...ENDED_SESSION, log: { skipped: true } }, analysis: ANALYSIS },
};

function openReflect(status: Status, answer: ResultAnswer, refusals?: { readonly log: string }) {
  const background = fakeBackground(status, refusals);
  const { results, reads } = serverThatSays(answer);
  const page = openPage(<ReflectPage sessionId={SESSION_ID} ask={background.ask} results={results} />);
  return { page, asked: background.asked, reads };
}

test('before the own grade nothing of the computed one is read or shown', async () => {
  const { page, reads } = openReflect(statusWith({ last: ENDED }), READY);
  await vi.waitFor(() => expect(page.text()).toContain('How focused were you?'));
  expect(reads).toEqual([]);
  expect(page.text()).not.toContain('61–78');
});

test('saving the own grade reveals the computed one beside it', async () => {
  const { page, asked } = openReflect(statusWith({ last: ENDED }), READY);
  await vi.waitFor(() => expect(page.has('#quality')).toBe(true));
  await page.type('#quality', '72');
  await page.type('#distraction', '25');
  await page.type('#tried', 'phone away');
  await vi.waitFor(() => expect(page.text()).toContain('mostly focused'));
  await page.press('Save and reveal');
  await vi.waitFor(() => expect(page.text()).toContain('61–78'));
  expect(asked).toMatchObject([
    { type: 'log', sessionId: SESSION_ID, log: { quality: 72, distraction: 25, solutionText: 'phone away' } },
  ]);
  expect(page.text()).toContain('You said 72: the records agree.');
});

test('an own grade that is only half set is not sent', async () => {
  const { page, asked, reads } = openReflect(statusWith({ last: ENDED }), READY);
  await vi.waitFor(() => expect(page.has('#quality')).toBe(true));
  await page.type('#quality', '72');
  await page.press('Save and reveal');
  await vi.waitFor(() => expect(page.text()).toContain('Both numbers are needed for a grade.'));
  expect([asked, reads]).toEqual([[], []]);
});

test('a session that was declared without a word is asked what it was for', async () => {
  const { page, asked } = openReflect(statusWith({ last: { ...ENDED, intent: '' } }), READY);
  await vi.waitFor(() => expect(page.has('#intent')).toBe(true));
  await page.type('#intent', 'Read the paper');
  await page.type('#quality', '72');
  await page.type('#distraction', '25');
  await page.press('Save and reveal');
  await vi.waitFor(() => expect(page.text()).toContain('61–78'));
  expect(asked).toMatchObject([{ log: { intent: 'Read the paper', quality: 72 } }]);
  expect(page.text()).toContain('Read the paper');
  const declared = openReflect(statusWith({ last: ENDED }), READY).page;
  await vi.waitFor(() => expect(declared.has('#quality')).toBe(true));
  expect(declared.has('#intent')).toBe(false);
});

test('skipping keeps what was written and reveals nothing', async () => {
  const { page, asked, reads } = openReflect(statusWith({ last: ENDED }), READY);
  await vi.waitFor(() => expect(page.has('#quality')).toBe(true));
  await page.type('#note', 'long call');
  await page.press('Skip for now');
  await vi.waitFor(() => expect(page.text()).toContain('Not graded yet'));
  expect([asked, reads]).toEqual([[], []]);
  const again = openReflect(statusWith({ last: ENDED }), READY).page;
  await vi.waitFor(() => expect(again.text()).toContain('Not graded yet'));
  await again.press('Grade it now');
  await vi.waitFor(() => expect(again.valueOf('#note')).toBe('long call'));
});

test('what was skipped is revealed on the word that it shall be, with what was written', async () => {
  const { page, asked } = openReflect(statusWith({ last: ENDED }), SKIPPED);
  await vi.waitFor(() => expect(page.has('#note')).toBe(true));
  await page.type('#note', 'long call');
  await page.press('Skip for now');
  await page.press('Show it without my grade');
  await vi.waitFor(() => expect(page.text()).toContain('61–78'));
  expect(asked).toMatchObject([{ log: { skipped: true, note: 'long call' } }]);
});

test('a grade that comes after the reveal is saved, shown and never compared', async () => {
  const { page, asked } = openReflect(statusWith({ last: { ...ENDED, isLogged: true } }), SKIPPED);
  await vi.waitFor(() => expect(page.text()).toContain('61–78'));
  await page.press('Add something');
  expect(page.text()).toContain('is marked as late');
  await page.type('#quality', '90');
  await page.type('#distraction', '10');
  await page.press('Save');
  await vi.waitFor(() => expect(page.text()).toContain('You said 90 when this could be seen.'));
  expect(asked).toMatchObject([{ log: { quality: 90, distraction: 10 } }]);
});

test('of a log that was graded first everything but the grade may be changed', async () => {
  const { page, asked } = openReflect(statusWith({ last: { ...ENDED, isLogged: true } }), READY);
  await vi.waitFor(() => expect(page.text()).toContain('You wrote nothing yet.'));
  await page.press('Add something');
  expect(page.has('#quality')).toBe(false);
  await page.type('#note', 'long call');
  await page.press('Save');
  await vi.waitFor(() => expect(page.text()).toContain('long call'));
  expect(asked).toMatchObject([{ log: { quality: 72, distraction: 25, note: 'long call' } }]);
  expect(page.text()).toContain('You said 72: the records agree.');
});

test('what was begun of a change and then left is gone', async () => {
  const { page, asked } = openReflect(statusWith({ last: { ...ENDED, isLogged: true } }), READY);
  await vi.waitFor(() => expect(page.text()).toContain('You wrote nothing yet.'));
  await page.press('Add something');
  await page.type('#note', 'long call');
  await page.press('Cancel');
  await page.press('Add something');
  expect(page.valueOf('#note')).toBe('');
  expect(asked).toEqual([]);
});

test('a log that could not be saved stays on the screen and reveals nothing', async () => {
  const { page, reads } = openReflect(statusWith({ last: ENDED }), READY, { log: 'The disk is full.' });
  await vi.waitFor(() => expect(page.has('#note')).toBe(true));
  await page.type('#note', 'long call');
  await page.press('Skip for now');
  await page.press('Show it without my grade');
  await vi.waitFor(() => expect(page.text()).toContain('The disk is full.'));
  await page.press('Grade it now');
  await vi.waitFor(() => expect(page.valueOf('#note')).toBe('long call'));
  expect(reads).toEqual([]);
});

test('a session that was graded before opens on the reveal', async () => {
  const { page } = openReflect(statusWith({ last: { ...ENDED, isLogged: true } }), READY);
  await vi.waitFor(() => expect(page.text()).toContain('61–78'));
  expect(page.has('#quality')).toBe(false);
});

test('while the session is being analysed it says so', async () => {
  const pending: ResultAnswer = { kind: 'result', result: { status: 'pending', session: ENDED_SESSION } };
  const { page } = openReflect(statusWith({ last: { ...ENDED, isLogged: true } }), pending);
  await vi.waitFor(() => expect(page.text()).toContain('Being analysed'));
});

test('a session of which this browser has nothing left is asked for at the server, which seals', async () => {
  const sealed: ResultAnswer = {
    kind: 'result',
    result: { status: 'sealed', session: { ...ENDED_SESSION, log: undefined } },
  };
  const { page } = openReflect(statusWith(), sealed);
  await vi.waitFor(() => expect(page.has('#quality')).toBe(true));
  expect(page.text()).toContain('Draft chapter 2');
});

test('a session that still runs is not graded', async () => {
  const { page } = openReflect(statusWith({ session: RUNNING }), READY);
  await vi.waitFor(() => expect(page.text()).toContain('This session is still running.'));
});

test('a session that nobody knows is said to be unknown', async () => {
  const { page } = openReflect(statusWith(), { kind: 'unknown' });
  await vi.waitFor(() => expect(page.text()).toContain('This browser does not know this session.'));
});
