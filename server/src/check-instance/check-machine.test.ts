import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { checkNode, checkPasswords, checkSecrets } from './check-machine.ts';
import { orWrong, toLine } from './finding.ts';

test('an old runtime is named with the way out', () => {
  expect(toLine(checkNode('20.1.0'))).toBe(
    'WRONG  runtime: Node 20.1.0 → run it on Node 24, as npx pnpm does',
  );
  expect(toLine(checkNode('24.21.0'))).toBe('ok     runtime: Node 24.21.0');
});

test('secrets that others may read are found', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'locked-in-check-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'secrets.json'), '{}', { mode: 0o600 });
  expect((await checkSecrets(folder)).wayOut).toBeUndefined();
  chmodSync(join(folder, 'secrets.json'), 0o644);
  expect((await checkSecrets(folder)).wayOut).toContain('chmod 600');
});

test('a password that everybody knows is found, and not shown', () => {
  const { found, wayOut } = checkPasswords(['postgres://u:postgres@db.test/x', 'amqp://u:l0ng@mq.test']);
  expect([found, wayOut]).toEqual(['db.test can be entered with one that everybody knows', 'set another']);
  expect(checkPasswords(['postgres://u:s3cret@db.test/x', undefined]).wayOut).toBeUndefined();
});

test('what cannot be looked at is wrong, with what went wrong and what to do', async () => {
  const look = () => Promise.reject(new Error('connect ECONNREFUSED'));
  expect((await orWrong('broker', 'start it', look)).map(toLine)).toEqual([
    'WRONG  broker: connect ECONNREFUSED → start it',
  ]);
});
