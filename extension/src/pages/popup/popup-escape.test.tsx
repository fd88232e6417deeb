// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { MINUTE, NOON, RUNNING, statusWith } from '../../testing/fake-background.ts';
import { openPage } from '../../testing/open-page.ts';
import { PopupView } from './popup.tsx';

function showRunning() {
  const background = {
    status: statusWith({ session: RUNNING }),
    isBusy: false,
    ask: async () => true,
    readAtMs: NOON,
  };
  return openPage(<PopupView background={background} nowMs={NOON + 5 * MINUTE} />);
}

test('Escape takes back the wish to stop, and the focus goes back to where it came from', async () => {
  const page = showRunning();
  await page.press('Stop');
  await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('Keep going'));
  expect(pressEscape()).toBe(true);
  await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('Stop'));
});

test('Escape folds what is unfolded around the focus, and only then closes the popup', () => {
  showRunning();
  const details = document.querySelector<HTMLDetailsElement>('.forget-line');
  if (details) details.open = true;
  details?.querySelector('button')?.focus();
  expect(pressEscape()).toBe(true);
  expect(details?.open).toBe(false);
  expect(document.activeElement).toBe(details?.querySelector('summary'));
  expect(pressEscape()).toBe(false);
});

/** Answers whether the page made something of it; if not, the browser closes the popup. */
function pressEscape(): boolean {
  const event = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
  document.activeElement?.dispatchEvent(event);
  return event.defaultPrevented;
}
