// @vitest-environment happy-dom
import { type IfThen, solutionIdOf } from '@locked-in/domain';
import { expect, test, vi } from 'vitest';
import { ENDED, fakeBackground, SESSION_ID, statusWith } from '../../testing/fake-background.ts';
import { openPage } from '../../testing/open-page.ts';
import { ANALYSIS, ENDED_SESSION, serverThatSays } from '../../testing/ready-result.ts';
import type { TryingStatus } from '../../trying-messages.ts';
import { ReflectPage } from './reflect-page.tsx';

const NOTHING: TryingStatus = { plans: [], running: [] };

/** The revealed page of a session whose analysis proposes this plan. */
function openReveal(plan: IfThen, trying: TryingStatus) {
  const sentences = [{ slot: 'if-then', text: 'If I press start …', by: 'built-in', plan } as const];
  const { results } = serverThatSays({
    kind: 'result',
    result: { status: 'ready', session: ENDED_SESSION, analysis: { ...ANALYSIS, sentences } },
  });
  const { ask, asked } = fakeBackground(statusWith({ last: { ...ENDED, isLogged: true }, trying }));
  return { page: openPage(<ReflectPage sessionId={SESSION_ID} ask={ask} results={results} />), asked };
}

test('what an analysis proposes is armed with one press', async () => {
  const plan = {
    cue: 'I press start',
    action: 'write down the first step',
    trigger: { kind: 'start' },
  } as const;
  const { page, asked } = openReveal(plan, NOTHING);
  await vi.waitFor(() => expect(page.text()).toContain('Try it next time'));
  await page.press('Try it next time');
  expect(asked).toEqual([{ type: 'arm', plan }]);
});

test('what is armed already says so, and can be taken back', async () => {
  const plan = { cue: 'I press start', action: 'write down the first step' };
  const armed = { ...plan, solutionId: solutionIdOf(plan) };
  const { page, asked } = openReveal(plan, { plans: [armed], running: [] });
  await vi.waitFor(() => expect(page.text()).toContain('The next session tries this'));
  await page.press('Not after all');
  expect(asked).toEqual([{ type: 'disarm', solutionId: armed.solutionId }]);
});
