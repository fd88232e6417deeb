// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import type { KeyHands, ShortcutKey } from '../../platform/key-hands.ts';
import { openPage } from '../../testing/open-page.ts';
import { KeysPart } from './keys-part.tsx';

function createHands(first: readonly ShortcutKey[]) {
  const desk = { keys: first, changes: 0 };
  const hands: KeyHands = { read: async () => desk.keys, change: async () => (desk.changes += 1) };
  return { desk, hands };
}

test('what each key does is said, and which has none', async () => {
  const { hands } = createHands([
    { name: '_execute_action', keys: 'Alt+Shift+K' },
    { name: 'toggle-pause', keys: '' },
  ]);
  const page = openPage(<KeysPart hands={hands} />);
  await vi.waitFor(() => expect(page.text()).toContain('Open Locked In'));
  expect(page.text()).toContain('Alt+Shift+K');
  expect(page.text()).toContain('Pause or resumeno key');
});

test('keys that were changed in the browser’s own page are there on coming back', async () => {
  const { desk, hands } = createHands([{ name: 'stop-session', keys: '' }]);
  const page = openPage(<KeysPart hands={hands} />);
  await vi.waitFor(() => expect(page.text()).toContain('no key'));
  await page.press('Change the keys');
  expect(desk.changes).toBe(1);
  desk.keys = [{ name: 'stop-session', keys: 'Alt+Shift+J' }];
  document.dispatchEvent(new Event('visibilitychange'));
  await vi.waitFor(() => expect(page.text()).toContain('Alt+Shift+J'));
});
