// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { fakeBackground, NOON, statusWith } from '../../testing/fake-background.ts';
import { openPage } from '../../testing/open-page.ts';
import type { Leaving } from './leaving.ts';
import { WhatLeaves } from './what-leaves.tsx';

const NEXT = {
  path: '/v1/sessions/1/chunks/7',
  body: { events: [{ kind: 'page-shown', site: 'docs.test', occurredAtMs: NOON, audible: false }] },
  isUnderWay: false,
};

function openLeaves(leaving: Partial<Leaving>, background = fakeBackground(statusWith())) {
  const all = { readNext: async () => undefined, readLast: async () => undefined, ...leaving };
  return openPage(<WhatLeaves ask={background.ask} leaving={all} />);
}

test('the next request stands there word by word', async () => {
  const page = openLeaves({ readNext: async () => NEXT });
  await vi.waitFor(() => expect(page.text()).toContain(JSON.stringify(NEXT.body, undefined, 2)));
  expect(page.text()).toContain('PUT /v1/sessions/1/chunks/7');
});

test('what was sent last stands below, with when', async () => {
  const page = openLeaves({ readLast: async () => ({ atMs: NOON, path: '/v1/x', body: { events: [] } }) });
  await vi.waitFor(() => expect(page.text()).toContain('"events": []'));
  expect(page.text()).toContain('Nothing waits to be sent.');
});

test('without a server it says that nothing leaves', async () => {
  const page = openLeaves({ readNext: async () => NEXT }, fakeBackground(statusWith({ pairing: undefined })));
  await vi.waitFor(() => expect(page.text()).toContain('There is no server, so nothing leaves.'));
});

test('what is under way says that it can no longer be changed', async () => {
  const page = openLeaves({ readNext: async () => ({ ...NEXT, isUnderWay: true }) });
  await vi.waitFor(() => expect(page.text()).toContain('goes out unchanged until the server answers'));
});

test('forgetting is seen at once', async () => {
  const background = fakeBackground(statusWith());
  let isForgotten = false;
  const page = openLeaves({ readNext: async () => (isForgotten ? undefined : NEXT) }, background);
  await vi.waitFor(() => expect(page.text()).toContain('docs.test'));
  isForgotten = true;
  await page.press('Forget the last 15\u00a0min');
  await vi.waitFor(() => expect(page.text()).not.toContain('docs.test'));
  expect(background.asked).toEqual([{ type: 'forget', minutes: 15 }]);
});

test('a journal that cannot be read is said', async () => {
  const page = openLeaves({ readNext: () => Promise.reject(new Error('broken')) });
  await vi.waitFor(() => expect(page.text()).toContain('The journal cannot be read at the moment.'));
});
