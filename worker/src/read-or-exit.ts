import { type Kept, parseKept, parseModel } from './config.ts';
import type { ModelSettings } from './model-settings.ts';

/** The model of this process's environment; a setting that is wrong is said, and ends the process. */
export function readModelOrExit(): ModelSettings | undefined {
  return readOrExit(parseModel);
}

/** How many days this process is told to keep things; a setting that is wrong ends it as well. */
export function readKeptOrExit(): Kept {
  return readOrExit(parseKept);
}

function readOrExit<T>(parse: (environment: NodeJS.ProcessEnv) => T): T {
  try {
    return parse(process.env);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    process.exit(1);
  }
}
