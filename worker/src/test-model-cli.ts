import { sayModelFinding } from '@locked-in/domain';
import { parseModel } from './config.ts';
import type { ModelSettings } from './model-settings.ts';
import { testModel } from './test-model.ts';

const finding = await testModel(readModel());
process.stdout.write(`${sayModelFinding(finding)}\n`);
process.exit(finding.kind === 'works' ? 0 : 1);

function readModel(): ModelSettings | undefined {
  try {
    return parseModel(process.env);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    process.exit(1);
  }
}
