import { sayModelFinding } from '@locked-in/domain';
import { readModelOrExit } from './read-or-exit.ts';
import { testModel } from './test-model.ts';

const finding = await testModel(readModelOrExit());
process.stdout.write(`${sayModelFinding(finding)}\n`);
process.exit(finding.kind === 'works' ? 0 : 1);
