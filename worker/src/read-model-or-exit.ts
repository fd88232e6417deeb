import { parseModel } from './config.ts';
import type { ModelSettings } from './model-settings.ts';

/** The model of this process's environment; a setting that is wrong is said, and ends the process. */
export function readModelOrExit(): ModelSettings | undefined {
  try {
    return parseModel(process.env);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    process.exit(1);
  }
}
