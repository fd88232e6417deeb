import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';

const SCRIPT = fileURLToPath(new URL('../../../deploy/make-secrets.mjs', import.meta.url));

function openFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'locked-in-secrets-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  return {
    folder,
    read,
    make: () => {
      execFileSync(process.execPath, [SCRIPT, folder]);
      return Object.fromEntries(readdirSync(folder).map((name) => [name, read(name)]));
    },
    write: (name: string, text: string) => writeFileSync(join(folder, name), text),
  };
}

test('secrets are made once and stay, and no two clusters have the same', () => {
  const { make } = openFolder();
  const made = make();
  expect(make()).toEqual(made);
  const other = openFolder().make();
  for (const [name, text] of Object.entries(made)) expect([name, other[name]]).not.toEqual([name, text]);
});

test('an update reaches the settings of a broker that was there before, and keeps its password', () => {
  const { make, read, write } = openFolder();
  write('amqp-url', 'amqp://locked_in:as-it-was@rabbitmq:5672');
  write('rabbitmq.conf', 'default_user = locked_in\ndefault_pass = as-it-was\n');
  make();
  expect(read('amqp-url')).toContain('as-it-was');
  expect(read('rabbitmq.conf')).toMatch(/default_pass = as-it-was\n.*disk_free_limit/s);
});

test('a folder that is not there is made, and only its owner opens it', () => {
  const { make, folder } = openFolder();
  rmSync(folder, { recursive: true });
  expect(Object.keys(make())).toContain('database-url');
  expect(statSync(folder).mode & 0o777).toBe(0o700);
});
