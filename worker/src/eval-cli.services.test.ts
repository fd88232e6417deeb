import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test, vi } from 'vitest';
import { HONEST, status } from './testing/model-answers.ts';
import { openModelServer, type React } from './testing/model-server.ts';

// Real processes on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

test('without a model it prints one line of JSON about rules, and a table when asked', async () => {
  const { code, stdout, stderr } = await run(['--verbose']);
  expect(code).toBe(0);
  expect(stdout.match(/\n/g)).toHaveLength(1);
  const line = JSON.parse(stdout);
  expect(line).toMatchObject({ eval: 'sessions', rules: { heldOut: { sessions: expect.any(Number) } } });
  expect(line).not.toHaveProperty('model');
  expect(line.rules.all.labels.pages.accuracy).toBeGreaterThanOrEqual(0.8);
  expect(stderr.trim().split('\n')).toHaveLength(1 + line.sessions);
});

test('with a model it tells of both, over real HTTP, with what it took', async () => {
  const { code, stdout } = await run([], await endpoint(HONEST_OR_READY));
  expect(code).toBe(0);
  const { model, rules } = JSON.parse(stdout);
  expect(model.name).toBe('small');
  expect(model.all.sessions).toBe(rules.all.sessions);
  expect(model.sentences.asked).toBeGreaterThan(100);
  expect(model.perSession.inputTokens).toBeGreaterThan(100);
  expect(model.perSession.costMicros).toBeGreaterThan(0);
});

test('--rules-only asks no model, whatever is set up', async () => {
  const { code, stdout } = await run(['--rules-only'], await endpoint(() => status(500)));
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).not.toHaveProperty('model');
});

test('a model that cannot be asked is told in words, before anything is evaluated', async () => {
  const { code, stdout, stderr } = await run([], await endpoint(() => status(500)));
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toBe('The endpoint answers with an error of its own (500). Its log says more.\n');
});

const HONEST_OR_READY: React = (asked, count) =>
  asked.prompt === 'other' ? { kind: 'say', content: { word: 'ready' } } : HONEST(asked, count);

async function endpoint(react: React): Promise<Record<string, string>> {
  const { url } = await openModelServer({ react });
  return {
    OPENAI_BASE_URL: url,
    INFERENCE_TEXT_MODEL: 'small',
    INFERENCE_INPUT_USD_PER_MTOK: '1',
    INFERENCE_OUTPUT_USD_PER_MTOK: '2',
  };
}

type Ended = { readonly code: number; readonly stdout: string; readonly stderr: string };

/** As its users run it; the settings of whoever runs the tests do not reach it. */
function run(args: readonly string[], environment: Record<string, string> = {}): Promise<Ended> {
  const file = fileURLToPath(new URL('./eval-cli.ts', import.meta.url));
  const env = { PATH: process.env.PATH, ...environment };
  return new Promise((resolve) => {
    execFile(process.execPath, [file, ...args], { env }, (error, stdout, stderr) =>
      resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr }),
    );
  });
}
