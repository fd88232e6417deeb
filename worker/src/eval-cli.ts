import { randomBytes } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { sayModelFinding } from '@locked-in/domain';
import { openaiSend } from './adapters/openai-send.ts';
import { evaluate } from './eval/evaluate.ts';
import { type Asking, openAsking } from './eval/open-asking.ts';
import { readSet } from './eval/read-set.ts';
import { toTable } from './eval/to-table.ts';
import type { ModelSettings } from './model-settings.ts';
import { readModelOrExit } from './read-or-exit.ts';
import { testModel } from './test-model.ts';

const { values } = parseArgs({
  options: { verbose: { type: 'boolean' }, 'rules-only': { type: 'boolean' } },
});

const model = values['rules-only'] ? undefined : readModelOrExit();
const asking = model && (await openTested(model));
const set = readSet();
const { evaluation, judged } = await evaluate(set, { asking, onJudged: tell });
if (values.verbose) process.stderr.write(toTable(judged));
const line = {
  eval: 'sessions',
  sessions: set.length,
  rules: evaluation.rules,
  truth: evaluation.truth,
  ...(model && { model: { name: model.model, ...evaluation.model } }),
};
process.stdout.write(`${JSON.stringify(line, rounded)}\n`);

async function openTested(settings: ModelSettings): Promise<Asking> {
  const finding = await testModel(settings);
  if (finding.kind !== 'works') return fail(sayModelFinding(finding));
  return openAsking({
    send: openaiSend(settings),
    model: settings,
    mintMarker: () => randomBytes(8).toString('hex'),
    wait: (seconds) => setTimeout(seconds * 1_000),
  });
}

function tell(done: number, of: number): void {
  process.stderr.write(`${done} of ${of}\n`);
}

function rounded(_: string, value: unknown): unknown {
  return typeof value === 'number' ? Math.round(value * 1_000) / 1_000 : value;
}

function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
