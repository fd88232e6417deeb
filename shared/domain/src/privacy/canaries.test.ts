import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CANARIES, HARMLESS_PATHS, HARMLESS_TITLES } from '../testing/canaries.ts';
import { redact } from './redact.ts';
import { looksSecret } from './secret.ts';
import { templatePath } from './template-path.ts';

test('there are sixty canaries', () => {
  expect(CANARIES).toHaveLength(60);
});

test.each(CANARIES.map((canary) => [`${canary.url} “${canary.title}”`, canary] as const))(
  'nothing secret survives of %s',
  (_, { url, title, secrets }) => {
    const kept = `${templatePath(new URL(url).pathname)} ${redact(title)}`;
    for (const secret of secrets) expect(kept).not.toContain(secret);
  },
);

test.each(HARMLESS_TITLES)('the title %j stays as it is', (title) => {
  expect(redact(title)).toBe(title);
});

test.each(HARMLESS_PATHS)('the path %s stays as it is', (path) => {
  expect(templatePath(path)).toBe(path);
});

test.each([
  ['/orders/4711/items/99', '/orders/:id/items/:id'],
  ['/files/3f2a9c1b.html;jsessionid=1A', '/files/:id.html'],
  ['/issue-12345-broken-login', '/issue-:id-broken-login'],
  ['/invite/anna%40b.org/x', '/invite/…/x'],
  ['/stray%/4711', '/stray%/:id'],
  ['/lang=de/x', '/lang=:id/x'],
])('the path %s becomes %s', (path, expected) => {
  expect(templatePath(path)).toBe(expected);
});

const base62 = fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789');

test('random tokens of 20 places and more are recognised nearly always', () => {
  const tokens = fc.sample(
    fc.array(base62, { minLength: 20, maxLength: 40 }).map((letters) => letters.join('')),
    {
      numRuns: 2_000,
      seed: 7,
    },
  );
  expect(tokens.filter(looksSecret).length).toBeGreaterThan(1_990);
});

test('random hexadecimal of 8 places and more, with digits and letters, never survives', () => {
  const hex = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 8, maxLength: 64 });
  fc.assert(
    fc.property(hex, (token) => {
      fc.pre(/\d/.test(token) && /[a-f]/.test(token));
      expect(redact(`key ${token} end`)).toBe('key … end');
      expect(templatePath(`/k/${token}`)).toBe('/k/:id');
    }),
  );
});

test('UUIDs never survive, wherever they stand', () => {
  fc.assert(
    fc.property(fc.uuid(), (id) => {
      expect(redact(`Order ${id}, paid`)).toBe('Order …, paid');
      expect(templatePath(`/o/${id}/x`)).toBe('/o/:id/x');
    }),
  );
});

test('e-mail addresses never survive', () => {
  fc.assert(
    fc.property(fc.emailAddress({ size: 'small' }), (address) => {
      const [, host = ''] = address.split('@');
      expect(redact(`Mail to ${address} sent`)).not.toContain(host);
    }),
  );
});

test('redacting twice is redacting once, and a path stays a path', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.webPath(), (title, path) => {
      expect(redact(redact(title))).toBe(redact(title));
      expect(templatePath(`/${path}`)).toMatch(/^\/[^?#]*$/);
    }),
  );
});
