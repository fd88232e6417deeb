import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { toManifest } from './manifest.config.ts';

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

function messagesIn(locale: string): Record<string, { readonly message: string }> {
  return JSON.parse(readFileSync(new URL(`${locale}/messages.json`, LOCALES), 'utf8'));
}

test.each(BROWSERS)('in %s nothing is asked for but what recording, timing and holding need', (browser) => {
  const { permissions } = toManifest(browser);
  expect(permissions).toEqual(browser === 'chromium' ? [...REQUIRED, 'offscreen'] : REQUIRED);
});

test.each(BROWSERS)(
  'in %s notifications and sites are asked for in context, never at the start',
  (browser) => {
    const asked = toManifest(browser);
    expect(asked.optional_permissions).toEqual(['notifications']);
    expect(asked.optional_host_permissions).toEqual(['*://*/*']);
    expect(asked).not.toHaveProperty('host_permissions');
  },
);

test.each(BROWSERS)('in %s private windows are out of reach', (browser) => {
  expect(toManifest(browser).incognito).toBe('not_allowed');
});

test.each(BROWSERS)('in %s pages of the extension run its own scripts only', (browser) => {
  expect(toManifest(browser).content_security_policy).toEqual({
    extension_pages: "script-src 'self'; object-src 'self'",
  });
});

test.each(BROWSERS)('in %s no page and no other extension can reach in', (browser) => {
  const asked = toManifest(browser);
  expect(asked).not.toHaveProperty('content_scripts');
  expect(asked).not.toHaveProperty('externally_connectable');
});

test('only the page that holds a site back can be reached by its address, and only where rules need it', () => {
  expect(toManifest('chromium')).not.toHaveProperty('web_accessible_resources');
  expect(toManifest('firefox')).toMatchObject({
    web_accessible_resources: [{ resources: ['src/pages/held/index.html'], matches: ['*://*/*'] }],
  });
});

test('Firefox asks about the data only when a server is connected', () => {
  expect(toManifest('firefox')).toMatchObject({
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

test('every text of the manifest is there in every language', () => {
  const text = JSON.stringify(BROWSERS.map(toManifest));
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
