// @vitest-environment happy-dom
import { type ComponentChild, render } from 'preact';
import { afterEach, expect, test, vi } from 'vitest';
import { PairNowPage } from './pair-now-page.tsx';
import { rememberPaired } from './paired-before.ts';

const DEVICE = { deviceId: '5f0c1e7c-9a0b-4b7e-8c1d-1f2e3d4c5b6a', name: 'Chrome on Linux', pairedAtMs: 1 };

afterEach(() => {
  render(null, document.body);
  vi.unstubAllGlobals();
  sessionStorage.clear();
});

function open(page: ComponentChild, devices: readonly (typeof DEVICE)[]): void {
  vi.stubGlobal('fetch', async () => Response.json({ devices }));
  location.hash = '#code';
  rememberPaired([]);
  render(page, document.body);
}

test('a paired browser’s tab keeps no code that would ask to pair it again when the tab comes back', async () => {
  open(<PairNowPage />, [DEVICE]);
  await vi.waitFor(() => expect(document.body.textContent).toContain('This browser is paired'));
  await vi.waitFor(() => expect(location.hash).toBe(''));
});

test('until the extension has answered, the code that it reads stays in the address', async () => {
  open(<PairNowPage />, []);
  await vi.waitFor(() => expect(document.body.textContent).toContain('Waiting for the extension'));
  expect(location.hash).toBe('#code');
});
