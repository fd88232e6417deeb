// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import type { Answer, Sending } from '../../messages.ts';
import { fakeBackground, statusWith } from '../../testing/fake-background.ts';
import { openPage } from '../../testing/open-page.ts';
import type { JournalFiles } from './journal-files.ts';
import { Options } from './options.tsx';

const files: JournalFiles = {
  read: async () => '{}',
  save: () => undefined,
  merge: async () => ({ merged: { added: 0, extended: 0, kept: 0 } }),
};
const IDLE: Sending = { pendingEvents: 0, pendingChunks: 0, rejectedChunks: 0 };

async function openOptions(background: ReturnType<typeof fakeBackground>) {
  const page = openPage(<Options ask={background.ask} version="0.1.0" files={files} />);
  await vi.waitFor(() => expect(page.text()).not.toContain('One moment'));
  return page;
}

test('unpairing needs a second press and says what happens to the records', async () => {
  const background = fakeBackground(statusWith());
  const page = await openOptions(background);
  await page.press('Unpair');
  await vi.waitFor(() => expect(page.text()).toContain('What was not sent yet stays here'));
  expect(background.asked).toEqual([]);
  await page.press('Unpair this browser');
  await vi.waitFor(() => expect(background.asked).toEqual([{ type: 'unpair' }]));
});

test('what waits, what was refused and why are all said', async () => {
  const sending = {
    pendingEvents: 42,
    pendingChunks: 3,
    rejectedChunks: 1,
    problem: 'The server cannot be reached.',
  };
  const page = await openOptions(fakeBackground(statusWith({ sending })));
  expect(page.text()).toContain('42 events in 3 parts');
  expect(page.text()).toContain('1 part');
  expect(page.text()).toContain('The server cannot be reached.');
});

test('sending can be asked for at once, but only to a server', async () => {
  const background = fakeBackground(statusWith({ sending: IDLE }));
  const page = await openOptions(background);
  await page.press('Send now');
  await vi.waitFor(() => expect(background.asked).toEqual([{ type: 'send-now' }]));
  const unpaired = await openOptions(fakeBackground(statusWith({ pairing: undefined })));
  expect(unpaired.text()).not.toContain('Send now');
});

test('it names its version', async () => {
  expect((await openOptions(fakeBackground(statusWith()))).text()).toContain('Version 0.1.0');
});

test('a tab that nobody sees leaves the background asleep', async () => {
  const asked: string[] = [];
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  const ask = async (): Promise<Answer> => {
    asked.push('status');
    return { ok: true, status: statusWith() };
  };
  const page = openPage(<Options ask={ask} version="0.1.0" files={files} />);
  await expect.poll(() => page.text()).toContain('One moment');
  expect(asked).toEqual([]);
  vi.restoreAllMocks();
  document.dispatchEvent(new Event('visibilitychange'));
  await expect.poll(() => page.text()).toContain('Send now');
});

test('searching leaves the parts that hold every word, and says so when none does', async () => {
  const page = await openOptions(fakeBackground(statusWith()));
  await page.type('[type=search]', 'waiting  sent');
  await vi.waitFor(() => expect(page.shown('.option-parts > *')).toHaveLength(1));
  expect(page.shown('.option-parts > *')[0]).toContain('Waiting to be sent');
  await page.type('[type=search]', 'xylophone');
  await vi.waitFor(() => expect(page.text()).toContain('No option speaks of “xylophone”.'));
  expect(page.shown('.option-parts > *')).toEqual([]);
  await page.press('Show all options');
  await vi.waitFor(() => expect(page.shown('.option-parts > *').length).toBeGreaterThan(4));
});

test('a slash leads to the search from anywhere but a field, and Escape empties it', async () => {
  const page = await openOptions(fakeBackground(statusWith()));
  const search = document.querySelector<HTMLInputElement>('[type=search]');
  const site = document.querySelector<HTMLInputElement>('#delete-site');
  const press = (target: Element | null, key: string) =>
    target?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  site?.focus();
  press(site, '/');
  expect(document.activeElement).toBe(site);
  press(document.body, '/');
  expect(document.activeElement).toBe(search);
  await page.type('[type=search]', 'xylophone');
  press(search, 'Escape');
  await vi.waitFor(() => expect(page.valueOf('[type=search]')).toBe(''));
});
