import { expect, test } from 'vitest';
import { toWelcome } from './welcome.ts';

const WELCOME = {
  publicUrl: 'http://127.0.0.1:4820',
  link: 'http://127.0.0.1:4820/pair#code',
  firstAccount: undefined,
  dataDir: '/here',
  extension: undefined,
  isDemo: false,
  linkOptions: [],
};

test('it names the command that makes another link for this very folder', () => {
  expect(toWelcome(WELCOME)).toContain('Another link: npm run link\n');
  expect(toWelcome({ ...WELCOME, linkOptions: ['--data', '/my data'] })).toContain(
    'Another link: npm run link -- --data "/my data"\n',
  );
});

test('where people have accounts it leads to the first one, until it is made', () => {
  const many = { ...WELCOME, link: undefined };
  expect(toWelcome({ ...many, firstAccount: 'http://here/invitation#code' })).toContain(
    'http://here/invitation#code',
  );
  expect(toWelcome(many)).not.toMatch(/pair|link/);
});
