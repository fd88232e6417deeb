import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import manifest from './manifest.config.ts';

const BROWSERS = ['chromium', 'firefox'] as const;
const LOCALES = new URL('public/_locales/', import.meta.url);

const REQUIRED = [
  'tabs',
  'idle',
  'alarms',
  'storage',
  'unlimitedStorage',
  'contextMenus',
  'declarativeNetRequestWithHostAccess',
];

async function manifestOf(browser: (typeof BROWSERS)[number]) {
  if (typeof manifest !== 'function') throw new Error('The manifest no longer depends on the browser');
  return manifest({ mode: browser, command: 'build' });
}

function messagesIn(locale: string): Record<string, { readonly message: string }> {
  return JSON.parse(readFileSync(new URL(`${locale}/messages.json`, LOCALES), 'utf8'));
}

test.each(BROWSERS)(
  'in %s nothing is asked for but what recording, timing and holding need',
  async (browser) => {
    const { permissions } = await manifestOf(browser);
    expect(permissions).toEqual(browser === 'chromium' ? [...REQUIRED, 'offscreen'] : REQUIRED);
  },
);

test.each(BROWSERS)(
  'in %s notifications and sites are asked for in context, never at the start',
  async (browser) => {
    const asked = await manifestOf(browser);
    expect(asked.optional_permissions).toEqual(['notifications']);
    expect(asked.optional_host_permissions).toEqual(['*://*/*']);
    expect(asked).not.toHaveProperty('host_permissions');
  },
);

test.each(BROWSERS)('in %s private windows are out of reach', async (browser) => {
  expect((await manifestOf(browser)).incognito).toBe('not_allowed');
});

test.each(BROWSERS)('in %s pages of the extension run its own scripts only', async (browser) => {
  expect((await manifestOf(browser)).content_security_policy).toEqual({
    extension_pages: "script-src 'self'; object-src 'self'",
  });
});

test.each(BROWSERS)('in %s no page and no other extension can reach in', async (browser) => {
  const asked = await manifestOf(browser);
  expect(asked).not.toHaveProperty('content_scripts');
  expect(asked).not.toHaveProperty('externally_connectable');
});

test('only the page that holds a site back can be reached by its address, and only where rules need it', async () => {
  expect(await manifestOf('chromium')).not.toHaveProperty('web_accessible_resources');
  expect((await manifestOf('firefox')).web_accessible_resources).toEqual([
    { resources: ['src/pages/held/index.html'], matches: ['*://*/*'] },
  ]);
});

test('Firefox asks about the data only when a server is connected', async () => {
  expect(await manifestOf('firefox')).toMatchObject({
    browser_specific_settings: {
      gecko: {
        strict_min_version: '140.0',
        data_collection_permissions: {
          required: ['none'],
          optional: ['browsingActivity', 'websiteContent'],
        },
      },
    },
  });
});

test('every text of the manifest is there in every language', async () => {
  const text = JSON.stringify(await Promise.all(BROWSERS.map(manifestOf)));
  const wanted = [...new Set([...text.matchAll(/__MSG_(\w+)__/g)].map(([, name]) => name))].toSorted();
  for (const locale of readdirSync(LOCALES)) {
    expect(Object.keys(messagesIn(locale)).toSorted()).toEqual(wanted);
  }
});

test('stores take name and description in every language', () => {
  for (const locale of readdirSync(LOCALES)) {
    const { name, description } = messagesIn(locale);
    expect(name?.message.length).toBeLessThanOrEqual(45);
    expect(description?.message.length).toBeLessThanOrEqual(132);
  }
});

test('the manifest speaks English and German', () => {
  expect(readdirSync(LOCALES).toSorted()).toEqual(['de', 'en']);
});

test('the only page that others can open is the held page, and only where strict holding needs it', async () => {
  expect(await manifestOf('chromium')).not.toHaveProperty('web_accessible_resources');
  expect((await manifestOf('firefox')).web_accessible_resources).toEqual([
    { resources: ['src/pages/held/index.html'], matches: ['*://*/*'] },
  ]);
});
