import { parseArgs } from 'node:util';

export type BrowserName = 'chromium' | 'firefox';

export type Options = {
  readonly browsers: readonly BrowserName[];
  readonly seed: number;
  /** Also stop every process of the browser for minutes, as when the machine sleeps. */
  readonly withSleep: boolean;
  /** Also lock the screen twice, in Chromium. */
  readonly withLock: boolean;
  /** Only the scenes with these names; all when there is none. */
  readonly scenes: readonly string[];
  /** The folder with the built extension in `chromium` and `firefox`; absent = it is built. */
  readonly dist?: string | undefined;
};

/** Throws one sentence for arguments that are not understood. */
export function parseOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      browser: { type: 'string' },
      seed: { type: 'string', default: '1' },
      sleep: { type: 'boolean', default: false },
      lock: { type: 'boolean', default: false },
      scene: { type: 'string', multiple: true, default: [] },
      dist: { type: 'string' },
    },
  });
  return {
    browsers: toBrowsers(values.browser),
    seed: toSeed(values.seed),
    withSleep: values.sleep,
    withLock: values.lock,
    scenes: values.scene,
    dist: values.dist,
  };
}

function toBrowsers(browser: string | undefined): readonly BrowserName[] {
  if (browser === undefined) return ['chromium', 'firefox'];
  if (browser === 'chromium' || browser === 'firefox') return [browser];
  throw new Error('--browser must be chromium or firefox');
}

function toSeed(text: string): number {
  const seed = Number(text);
  if (Number.isInteger(seed) && seed >= 0 && seed < 2 ** 32) return seed;
  throw new Error('--seed must be a whole number from 0 to 4294967295');
}
