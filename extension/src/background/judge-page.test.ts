import { CANARIES } from '@locked-in/domain/testing';
import { expect, test } from 'vitest';
import { judgePage, type PrivacyRules } from './judge-page.ts';

const rules: PrivacyRules = {
  level: 'path',
  never: { record: ['bank.test'], title: ['diary.test'] },
  ownOrigin: 'chrome-extension://ours/',
};

test.each(['https://bank.test/', 'https://my.bank.test:8443/x?y#z', 'http://u:p@BANK.test/'])(
  'of %s only the time is known',
  (url) => {
    expect(judgePage({ url, title: 'Account' }, rules)).toBe('private');
  },
);

test('a site that merely ends alike is recorded', () => {
  expect(judgePage({ url: 'https://mybank.test/' }, rules)).toMatchObject({ site: 'mybank.test' });
});

test('a site on the never-title list has no titles', () => {
  expect(judgePage({ url: 'https://my.diary.test/today', title: 'Dear diary' }, rules)).toEqual({
    site: 'my.diary.test',
    path: '/today',
  });
});

test('our own pages are one page at every level, those of other extensions are not ours', () => {
  const own = { url: 'chrome-extension://ours/src/pages/held/index.html?x#y', title: 'news.test is held' };
  for (const level of ['site', 'title', 'path'] as const)
    expect(judgePage(own, { ...rules, level })).toEqual({ site: 'locked-in:' });
  expect(judgePage({ url: 'chrome-extension://other/x' }, rules)).toEqual({ site: 'chrome-extension:' });
});

test('what is no address is nothing', () => {
  expect(judgePage({ url: 'nothing' }, rules)).toBeUndefined();
});

test.each(CANARIES.map((canary) => [`${canary.url} “${canary.title}”`, canary] as const))(
  'at no level anything secret is known of %s',
  (_, { url, title, secrets }) => {
    for (const level of ['site', 'title', 'path'] as const) {
      const known = JSON.stringify(judgePage({ url, title }, { ...rules, level }));
      for (const secret of secrets) expect(known).not.toContain(secret);
    }
  },
);
