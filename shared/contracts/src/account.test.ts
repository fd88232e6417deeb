import { expect, test } from 'vitest';
import { ProviderSignInSchema } from './account.ts';

const takes = (callbackURL: string) =>
  ProviderSignInSchema.safeParse({ provider: 'oidc', callbackURL, errorCallbackURL: '/sign-in/failed' })
    .success;

test('who signs in with a provider comes back to a page of this server', () => {
  expect(['/', '/week', '/settings/your-data'].map(takes)).toEqual([true, true, true]);
});

test.each([
  'https://evil.test/',
  '//evil',
  '//2130706433/week',
  '/\\evil',
  'week',
  '/week?next=//evil',
  '/%2fevil',
])('%s is no page of this server', (address) => {
  expect(takes(address)).toBe(false);
});
