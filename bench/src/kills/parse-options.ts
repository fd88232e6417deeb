import { parseArgs } from 'node:util';

export type KillOptions = {
  readonly browser: 'chromium' | 'firefox';
  readonly times: number;
  readonly seed: number;
  /** The folder of the built extension; absent = it is built. */
  readonly extension?: string | undefined;
  /** Where to write every kill, stay and chunk, for reading afterwards. */
  readonly log?: string | undefined;
};

/** Throws one sentence for arguments that are not understood. */
export function parseOptions(args: readonly string[]): KillOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      browser: { type: 'string', default: 'chromium' },
      times: { type: 'string', default: '50' },
      seed: { type: 'string', default: '1' },
      extension: { type: 'string' },
      log: { type: 'string' },
    },
  });
  const { browser } = values;
  if (browser !== 'chromium' && browser !== 'firefox')
    throw new Error('--browser must be chromium or firefox');
  return {
    browser,
    times: toCount('times', values.times),
    seed: toCount('seed', values.seed),
    log: values.log,
    extension: values.extension,
  };
}

function toCount(name: string, text: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count >= 1) return count;
  throw new Error(`--${name} must be a whole number from 1`);
}
